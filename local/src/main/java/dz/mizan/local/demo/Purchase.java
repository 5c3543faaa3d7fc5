package dz.mizan.local.demo;

import java.util.List;
import java.util.Map;

/** Monday: goods are ordered, come in two parts, some go back, and their transport is paid. */
record Purchase(Trade trade) {

  void play() {
    var semolina = trade.goods().get(0);
    var couscous = trade.goods().get(1);
    var supplier =
        trade.post(
            "/suppliers",
            Map.of(
                "code", "F-001",
                "name", "Moulins de la Mitidja",
                "nif", "000009012345678",
                "paymentDays", 30,
                "leadDays", 4));
    var order =
        trade.post(
            "/purchase-orders",
            Map.of(
                "supplierId",
                supplier.text("id"),
                "lines",
                List.of(
                    Map.of("productId", semolina, "quantity", "60", "unitPrice", "431.50"),
                    Map.of("productId", couscous, "quantity", "24", "unitPrice", "149.25"))));
    var path = "/purchase-orders/" + order.text("id");
    trade.step(path + "/approve");
    trade.expect("purchase-order.approved");
    trade.step(path + "/send");
    trade.expect("purchase-order.sent");

    var first =
        receive(
            path,
            64,
            Map.of("orderLineId", Trade.line(order.body(), semolina), "quantity", "40"),
            Map.of("orderLineId", Trade.line(order.body(), couscous), "quantity", "24"));
    var second =
        receive(
            path, 20, Map.of("orderLineId", Trade.line(order.body(), semolina), "quantity", "20"));
    Trade.require("The order", "RECEIVED", trade.get(path).text("status"));
    giveBack(first, semolina);
    payTransport(first, second);
    trade
        .report()
        .line(
            "Order %s was received in two parts; 3 torn bags went back, transport is in the cost",
            order.text("number"));
  }

  @SafeVarargs
  private Answer receive(String order, int quantity, Map<String, String>... lines) {
    var receipt =
        trade.post(order + "/receipts", Map.of("deliveryNote", "BL-4711", "lines", lines));
    trade.moved(receipt.text("id"), quantity);
    trade.expect("purchase-order.received");
    return receipt;
  }

  private void giveBack(Answer receipt, String product) {
    var returned =
        trade.post(
            "/purchase-receipts/" + receipt.text("id") + "/returns",
            Map.of(
                "reason",
                "Sacs déchirés",
                "lines",
                List.of(
                    Map.of(
                        "receiptLineId", Trade.line(receipt.body(), product), "quantity", "3"))));
    trade.moved(returned.text("id"), -3);
    trade.expect("purchase-order.returned");
  }

  private void payTransport(Answer... receipts) {
    var cost =
        trade.post(
            "/landed-costs",
            Map.of(
                "receiptIds",
                List.of(receipts).stream().map(receipt -> receipt.text("id")).toList(),
                "method",
                "VALUE",
                "charges",
                List.of(Map.of("kind", "TRANSPORT", "label", "Blida – Alger", "amount", "2500.00")),
                "reference",
                "FT-2026-88"));
    trade.moved(cost.text("id"), 0); // only their value changes
    trade.expect("landed-cost.allocated");
  }
}
