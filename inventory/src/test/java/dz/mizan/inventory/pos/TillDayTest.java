package dz.mizan.inventory.pos;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dz.mizan.common.algeria.StampDuty;
import dz.mizan.local.stack.Stack;
import dz.mizan.local.test.EventSamples;
import dz.mizan.local.test.EventTap;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tickets, reports and events say the same, to the centime. */
@QuarkusTest
@WithTestResource(MizanTestResource.class)
class TillDayTest {
  private static final String INVENTORY = "dz.mizan.inventory.";

  Stack stack;
  TestTokens tokens;
  Queues queues;
  Sql sql;
  Shop shop;

  @BeforeEach
  void shop() {
    shop = Shop.of(queues, tokens, sql);
  }

  private static BigDecimal sum(List<JsonPath> tickets, String field) {
    return tickets.stream()
        .map(ticket -> new BigDecimal(ticket.getString(field)))
        .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
  }

  @Test
  void the_tickets_of_a_random_day_sum_up_to_the_z_report_and_to_the_event() {
    var random = new Random(20261126);
    shop.cashRounding(5);
    var prices = List.of("13.37", "595.00", "999.99", "41000.00", "0.05");
    var codes = List.of("NORMAL", "REDUCED", "EXEMPT", "NORMAL", "REDUCED");
    var goods = new ArrayList<String>();
    for (int i = 0; i < prices.size(); i++) {
      goods.add(shop.goods(prices.get(i), codes.get(i), "100000"));
    }
    try (var tap = new EventTap(stack.broker(), shop.keeper.company() + ".inventory.#")) {
      var session = shop.open();
      var tickets = new ArrayList<JsonPath>();
      for (int i = 0; i < 40; i++) {
        var sale = sellSomething(random, goods, prices);
        tickets.add(sale);
        if (i % 10 == 9) {
          tickets.add(takeBack(sale));
        }
      }
      shop.close(session, "123456.78").statusCode(200);
      var z = shop.report(session, "z-report");
      for (var field : List.of("totalHt", "totalTva", "totalTtc", "stampDuty", "rounding")) {
        assertThat(new BigDecimal(z.getString(field))).as(field).isEqualTo(sum(tickets, field));
      }
      assertThat(new BigDecimal(z.getString("collected"))).isEqualTo(sum(tickets, "payable"));
      checkRates(tickets, z);
      checkPayments(tickets, z);
      var issued =
          tap.await(
              tickets.size(),
              m -> m.type().equals(INVENTORY + "ticket.issued.v1"),
              java.time.Duration.ofSeconds(20));
      assertThat(
              issued.stream()
                  .map(m -> new BigDecimal(m.json().path("data").path("payable").asText()))
                  .reduce(BigDecimal.ZERO, BigDecimal::add))
          .isEqualTo(sum(tickets, "payable"));
      var closed = tap.awaitType(INVENTORY + "till-session.closed.v1").json().path("data");
      for (var field :
          List.of("totalHt", "totalTva", "totalTtc", "stampDuty", "rounding", "collected")) {
        assertThat(closed.path(field).asText()).as(field).isEqualTo(z.getString(field));
      }
      assertThat(closed.path("cash").path("difference").asText())
          .isEqualTo(z.getString("cash.difference"));
    }
  }

  private JsonPath sellSomething(Random random, List<String> goods, List<String> prices) {
    var total = BigDecimal.ZERO;
    var draft = shop.ticket();
    int lines = 1 + random.nextInt(4);
    for (int i = 0; i < lines; i++) {
      int which = random.nextInt(goods.size());
      var quantity = BigDecimal.valueOf(1 + random.nextInt(3000), 3);
      var line = new HashMap<String, Object>();
      line.put("productId", goods.get(which));
      line.put("quantity", quantity);
      var discount = random.nextInt(4) == 0 ? new BigDecimal("7.5") : BigDecimal.ZERO;
      line.put("discountPercent", discount);
      draft.line(line);
      total =
          total.add(
              quantity
                  .multiply(new BigDecimal(prices.get(which)))
                  .multiply(new BigDecimal(100).subtract(discount))
                  .divide(new BigDecimal(100), 2, java.math.RoundingMode.HALF_UP));
    }
    var byCard =
        random.nextInt(3) == 0
            ? total.divide(BigDecimal.TWO, 2, java.math.RoundingMode.DOWN)
            : BigDecimal.ZERO;
    if (byCard.signum() > 0) {
      draft.pays("CARD", byCard.toPlainString());
    }
    if (total.signum() > 0) {
      draft.pays("CASH", "500000");
    }
    var ticket = draft.post(shop.manager()).then().statusCode(201).extract().jsonPath();
    assertThat(new BigDecimal(ticket.getString("totalTtc"))).isEqualByComparingTo(total);
    assertThat(new BigDecimal(ticket.getString("stampDuty")))
        .isEqualTo(StampDuty.on(LocalDate.of(2026, 11, 26), total.subtract(byCard)));
    return ticket;
  }

  private JsonPath takeBack(JsonPath sale) {
    var draft = shop.ticket();
    draft.takesBack(sale.getString("id"), 1, sale.getString("lines[0].quantity"));
    var ttc = new BigDecimal(sale.getString("lines[0].ttc"));
    if (ttc.signum() > 0) {
      draft.pays("CARD", ttc.negate().toPlainString());
    }
    var back = draft.post(shop.manager()).then().statusCode(201).extract().jsonPath();
    assertThat(new BigDecimal(back.getString("totalHt")))
        .isEqualTo(new BigDecimal(sale.getString("lines[0].ht")).negate());
    return back;
  }

  private static void checkRates(List<JsonPath> tickets, JsonPath z) {
    var sums = new HashMap<String, BigDecimal>();
    for (var ticket : tickets) {
      for (var rate : ticket.<Map<String, String>>getList("rates")) {
        assertThat(new BigDecimal(rate.get("ht")).add(new BigDecimal(rate.get("tva"))))
            .isEqualTo(rate.get("ttc"));
        sums.merge(rate.get("tvaPercent"), new BigDecimal(rate.get("ttc")), BigDecimal::add);
      }
    }
    for (var rate : z.<Map<String, String>>getList("rates")) {
      assertThat(new BigDecimal(rate.get("ht")).add(new BigDecimal(rate.get("tva"))))
          .isEqualTo(rate.get("ttc"));
      assertThat(new BigDecimal(rate.get("ttc"))).isEqualTo(sums.get(rate.get("tvaPercent")));
    }
  }

  private static void checkPayments(List<JsonPath> tickets, JsonPath z) {
    var sums = new HashMap<String, BigDecimal>();
    for (var ticket : tickets) {
      for (var paid : ticket.<Map<String, String>>getList("payments")) {
        sums.merge(paid.get("method"), new BigDecimal(paid.get("amount")), BigDecimal::add);
      }
    }
    var cash = sums.get("CASH");
    assertThat(z.getList("payments.method")).containsExactly("CASH", "CARD");
    assertThat(new BigDecimal(z.getString("payments[0].amount"))).isEqualTo(cash);
    assertThat(new BigDecimal(z.getString("payments[1].amount"))).isEqualTo(sums.get("CARD"));
    assertThat(new BigDecimal(z.getString("cash.expected")))
        .isEqualTo(cash.add(new BigDecimal("1000.00")));
    assertThat(cash.remainder(new BigDecimal(5))).isEqualByComparingTo("0");
  }

  @Test
  void every_event_has_the_shape_of_its_sample() {
    try (var tap = new EventTap(stack.broker(), shop.keeper.company() + ".inventory.#")) {
      var oil = shop.goods("1190.00", "NORMAL", "10");
      var monday = shop.open();
      shop.close(monday, "1000.00").statusCode(200);
      var tuesday = shop.open();
      var sale = shop.ticket().sells(oil, "2", "1190.00").pays("CASH", "3000");
      sale.post(shop.cashier()).then().statusCode(201);
      var customer = UUID.randomUUID();
      sql.update(
          "insert into customer (company_id, id, code, kind, name, payment_terms_days,"
              + " discount_percent, is_active, search_key)"
              + " values (?, ?, 'K1', 'PERSON', 'Amina', 30, 0, true, 'amina')",
          shop.keeper.company(),
          customer);
      shop.ticket()
          .offline()
          .with("sessionId", monday)
          .with("customerId", customer.toString())
          .sells(oil, "1", "1100.00")
          .pays("CARD", "1000.00")
          .pays("CASH", "100.00")
          .post(shop.cashier())
          .then()
          .statusCode(201);
      var exchange = shop.ticket().takesBack(sale.id(), 1, "1").sells(oil, "2", "1190.00");
      exchange.with(
          "payments",
          List.of(Map.of("method", "CARD", "amount", "1190.00", "reference", "CIB-004211")));
      exchange.post(shop.manager()).then().statusCode(201);
      shop.cashier()
          .body(Map.of("direction", "OUT", "amount", "500.00", "reason", "Remise en banque"))
          .post(Shop.SESSIONS + "/" + tuesday + "/cash-movements")
          .then()
          .statusCode(201);
      shop.close(tuesday, "2900.00").statusCode(200);
      EventSamples.requireSameShape(joined(late(tap, monday), issued(tap, exchange.id())));
      EventSamples.requireSameShape(tap.awaitType(INVENTORY + "till-session.opened.v1").json());
      EventSamples.requireSameShape(
          tap.await(
                  m ->
                      m.type().equals(INVENTORY + "till-session.closed.v1")
                          && m.json().path("subject").asText().equals(tuesday))
              .json());
    }
  }

  private static JsonNode issued(EventTap tap, String ticket) {
    return tap.await(m -> m.json().path("subject").asText().equals(ticket)).json();
  }

  // A late ticket returns nothing and a return is not late: together they have every field.
  private static JsonNode joined(JsonNode late, JsonNode exchange) {
    JsonNode all = late.deepCopy();
    for (var list : List.of("lines", "payments")) {
      ((ArrayNode) all.path("data").path(list))
          .addAll((ArrayNode) exchange.path("data").path(list));
    }
    return all;
  }

  private static JsonNode late(EventTap tap, String session) {
    return tap.await(
            m ->
                m.type().equals(INVENTORY + "ticket.issued.v1")
                    && m.json().path("data").path("lateFor").asText().equals(session))
        .json();
  }
}
