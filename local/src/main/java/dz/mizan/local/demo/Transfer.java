package dz.mizan.local.demo;

import java.util.List;
import java.util.Map;

/** Wednesday: goods go to another town. Not all arrive, and some are still on their way. */
record Transfer(Trade trade) {

  void play() {
    var semolina = trade.goods().get(0);
    var couscous = trade.goods().get(1);
    var from = trade.mainWarehouse();
    var to =
        trade
            .post(
                "/warehouses",
                Map.of("code", "ORAN", "name", "Dépôt d'Oran", "kind", "DEPOT", "wilaya", 31))
            .text("id");

    var sent =
        send(
            from,
            to,
            18,
            Map.of("productId", semolina, "quantity", "12"),
            Map.of("productId", couscous, "quantity", "6"));
    var path = "/stock-transfers/" + sent.text("id");
    var lines =
        List.of(
            Map.of("lineId", Trade.line(sent.body(), semolina), "quantity", "10"),
            Map.of("lineId", Trade.line(sent.body(), couscous), "quantity", "6"));
    trade.post(path + "/receive", Map.of("lines", lines));
    trade.moved(sent.text("id"), 16);
    trade.expect("transfer.received");
    trade.post(path + "/close-short", Map.of("reason", "Deux sacs tombés du camion"));
    trade.expect("transfer.shortage-closed");

    send(from, to, 5, Map.of("productId", semolina, "quantity", "5"));
    trade
        .report()
        .line(
            "Transfer %s reached Oran without 2 bags, which are booked as lost; another is on its way",
            sent.text("number"));
  }

  @SafeVarargs
  private Answer send(String from, String to, int quantity, Map<String, String>... lines) {
    var draft =
        trade.post(
            "/stock-transfers",
            Map.of("fromWarehouseId", from, "toWarehouseId", to, "lines", lines));
    var sent = trade.step("/stock-transfers/" + draft.text("id") + "/send");
    trade.moved(sent.text("id"), -quantity);
    trade.expect("transfer.sent");
    return sent;
  }
}
