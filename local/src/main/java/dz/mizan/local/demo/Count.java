package dz.mizan.local.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** Thursday: two products are counted while nothing moves them; the books follow the shelf. */
record Count(Trade trade) {
  private static final int MISSING = -1;
  private static final int SURPLUS = 2;

  void play() {
    var semolina = trade.goods().get(0);
    var couscous = trade.goods().get(1);
    var warehouse = trade.mainWarehouse();
    var count =
        trade.post(
            "/stock-counts",
            Map.of(
                "name",
                "Inventaire tournant",
                "warehouseId",
                warehouse,
                "mode",
                "FREEZE",
                "coverage",
                "PRODUCTS",
                "productIds",
                List.of(semolina, couscous),
                "countedOn",
                LocalDate.now(ZoneId.of("Africa/Algiers")).toString()));
    var path = "/stock-counts/" + count.text("id");
    trade.step(path + "/open");
    requireFrozen(semolina);
    var records = List.of(found(semolina, warehouse, MISSING), found(couscous, warehouse, SURPLUS));
    trade.post(path + "/records", Map.of("records", records));
    trade.step(path + "/review");
    Trade.require("The count", "APPROVED", trade.step(path + "/approve").text("status"));
    trade.moved(count.text("id"), MISSING + SURPLUS);
    trade.expect("count.approved");
    trade.report().line("Count %s: 1 is missing, 2 are too many; approved", count.text("number"));
  }

  private Map<String, String> found(String product, String warehouse, int difference) {
    var counted = trade.onHand(product, warehouse).add(BigDecimal.valueOf(difference));
    return Map.of("productId", product, "quantity", counted.toPlainString());
  }

  private void requireFrozen(String product) {
    var answer =
        trade
            .owner()
            .tryPost(
                trade.api() + "/stock-movements",
                Map.of("productId", product, "kind", "ISSUE", "quantity", "1"));
    Trade.require(
        "Moving what is being counted", "warehouse-frozen", answer.body().path("code").asText());
  }
}
