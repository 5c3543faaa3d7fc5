package dz.mizan.local.demo;

import java.util.List;
import java.util.Map;

/**
 * Tuesday: a customer orders, gets it in two shipments, and brings some back.
 *
 * @param priceList that holds for him
 */
record Sale(Trade trade, String priceList) {

  void play() {
    var semolina = trade.goods().get(0);
    var couscous = trade.goods().get(1);
    var customer =
        trade.post(
            "/customers",
            Map.of(
                "code", "C-001",
                "kind", "COMPANY",
                "name", "SARL Épicerie du Telemly",
                "priceListId", priceList,
                "paymentTermsDays", 30));
    var order =
        trade.post(
            "/sales-orders",
            Map.of(
                "customerId",
                customer.text("id"),
                "discountPercent",
                "2.5",
                "lines",
                List.of(
                    Map.of("productId", semolina, "quantity", "10"),
                    Map.of("productId", couscous, "quantity", "4"))));
    trade.expect("order.created");
    var path = "/sales-orders/" + order.text("id");
    trade.step(path + "/process");
    trade.expect("order.processed");

    var line = Trade.line(order.body(), semolina);
    ship(path, Map.of("lines", List.of(Map.of("lineId", line, "quantity", "6"))), -6);
    ship(path, Map.of(), -8);
    Trade.require("The order", "COMPLETED", trade.step(path + "/complete").text("status"));
    trade.expect("order.completed");
    refund(path, line, Trade.line(order.body(), couscous));
    trade
        .report()
        .line(
            "Order %s was shipped in two parts; 2 came back to the shelf, 1 to the bin",
            order.text("number"));
  }

  private void ship(String order, Map<String, Object> what, int quantity) {
    var shipments = trade.post(order + "/shipments", what).body().path("shipments");
    trade.moved(shipments.path(shipments.size() - 1).path("id").asText(), quantity);
    trade.expect("order.shipped");
  }

  private void refund(String order, String restocked, String scrapped) {
    var refunds =
        trade
            .post(
                order + "/refunds",
                Map.of(
                    "reason",
                    "Emballages abîmés",
                    "lines",
                    List.of(
                        Map.of("lineId", restocked, "quantity", "2"),
                        Map.of("lineId", scrapped, "quantity", "1", "goods", "SCRAP"))))
            .body()
            .path("refunds");
    trade.moved(refunds.path(refunds.size() - 1).path("id").asText(), 2);
    trade.expect("order.refunded");
  }
}
