package dz.mizan.local.demo;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Friday: a till is opened, sells for cash and by card, takes something back, loses its line and
 * catches up, and is counted.
 *
 * @param priceList what the till shows
 * @param prices with TVA, by product
 */
record TillDay(Trade trade, String priceList, Map<String, BigDecimal> prices) {
  private static final BigDecimal NOTE = new BigDecimal("1000.00");

  void play() {
    var semolina = trade.goods().get(0);
    var couscous = trade.goods().get(1);
    var oil = trade.goods().get(2);
    var till =
        trade
            .post(
                "/tills",
                Map.of(
                    "code",
                    "C1",
                    "name",
                    "Caisse 1",
                    "warehouseId",
                    trade.mainWarehouse(),
                    "priceListId",
                    priceList))
            .text("id");
    var session =
        trade.post("/till-sessions", Map.of("tillId", till, "openingFloat", "5000.00")).text("id");
    trade.expect("till-session.opened");

    var cash = price(semolina, 2).add(price(oil, 1)).add(NOTE); // enough for the stamp; gets change
    var sold = ticket(till, -3, pay("CASH", cash), sale(semolina, 2), sale(oil, 1));
    ticket(till, -1, pay("CARD", price(couscous, 1)), sale(couscous, 1));
    var back = Map.of("ticketId", sold, "line", 1);
    ticket(
        till,
        1,
        pay("CASH", price(semolina, 1).negate()),
        Map.of("quantity", "-1", "returnOf", back));
    catchUp(till, oil);

    var report = trade.get("/till-sessions/" + session + "/x-report").body();
    var expected = report.path("cash").path("expected").asText();
    var closed = trade.post("/till-sessions/" + session + "/close", Map.of("counted", expected));
    trade.expect("till-session.closed");
    Trade.require("The drawer's difference", "0.00", closed.text("difference"));
    var z = trade.get("/till-sessions/" + session + "/z-report");
    trade
        .report()
        .line(
            "The till sold for %s DZD on %d tickets, stamp %s; its drawer was right to the centime",
            z.text("collected"), z.body().path("tickets").asInt(), z.text("stampDuty"));
  }

  private String ticket(String till, int quantity, Map<String, Object> payment, Object... lines) {
    var id = UUID.randomUUID().toString();
    trade.post(
        "/tickets",
        Map.of(
            "id", id,
            "tillId", till,
            "issuedAt", now(),
            "lines", lines,
            "payments", List.of(payment)));
    trade.moved(id, quantity);
    trade.expect("ticket.issued");
    return id;
  }

  /** A ticket of the time without a line comes late, and twice. */
  private void catchUp(String till, String product) {
    var id = UUID.randomUUID().toString();
    var ticket =
        Map.of(
            "id",
            id,
            "tillId",
            till,
            "issuedAt",
            now(),
            "offline",
            true,
            "provisionalNumber",
            "C1-LOCAL-1",
            "lines",
            List.of(Map.of("productId", product, "quantity", "1", "unitPrice", price(product, 1))),
            "payments",
            List.of(pay("CARD", price(product, 1))));
    var batch = Map.of("tickets", List.of(ticket));
    var once = trade.post("/tickets/batch", batch).body();
    Trade.require("Tickets recorded: " + once, 1, once.path("recorded").asInt());
    var twice = trade.post("/tickets/batch", batch).body();
    Trade.require("Tickets replayed: " + twice, 1, twice.path("replayed").asInt());
    trade.moved(id, -1);
    trade.expect("ticket.issued");
  }

  private BigDecimal price(String product, int quantity) {
    var price = prices.get(product);
    if (price == null) {
      throw new DemoFailed("No price for " + product);
    }
    return price.multiply(BigDecimal.valueOf(quantity));
  }

  private static Map<String, Object> sale(String product, int quantity) {
    return Map.of("productId", product, "quantity", Integer.toString(quantity));
  }

  private static Map<String, Object> pay(String method, BigDecimal amount) {
    return Map.of("method", method, "amount", amount.toPlainString());
  }

  private static String now() {
    return OffsetDateTime.now(ZoneOffset.UTC).toString();
  }
}
