package dz.mizan.local.chaos.load;

import dz.mizan.local.chaos.check.Acknowledged;
import dz.mizan.local.chaos.check.What;
import dz.mizan.local.demo.Login;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Orders from their placing to their completion, and customers who change their names. */
final class Sales {
  private final Login seller;
  private final String api;
  private final Acknowledged acknowledged;
  private final String product;
  private final String buyer;
  private final String renamed;
  private final AtomicInteger names = new AtomicInteger();

  Sales(Login seller, String api, Acknowledged acknowledged, String product) {
    this.seller = seller;
    this.api = api;
    this.acknowledged = acknowledged;
    this.product = product;
    this.buyer = customer("C-001", "SARL Épicerie du Telemly");
    this.renamed = customer("C-002", "EURL au nom changeant");
  }

  private String customer(String code, String name) {
    var id = seller.post(api + "/customers", person(code, name)).text("id");
    acknowledged.named(id, name);
    return id;
  }

  private static Map<String, Object> person(String code, String name) {
    return Map.of("code", code, "kind", "COMPANY", "name", name);
  }

  void sell() {
    var line = Map.of("productId", product, "quantity", "1", "unitPrice", "150.00");
    var id =
        seller
            .post(api + "/sales-orders", Map.of("customerId", buyer, "lines", List.of(line)))
            .text("id");
    acknowledged.note(What.ORDER, id);
    var order = api + "/sales-orders/" + id;
    seller.post(order + "/process", Map.of());
    var shipments = seller.post(order + "/shipments", Map.of()).body().path("shipments");
    acknowledged.note(What.SHIPMENT, shipments.path(0).path("id").asText());
    seller.post(order + "/complete", Map.of());
    acknowledged.note(What.COMPLETED_ORDER, id);
  }

  void rename() {
    var name = "EURL au nom changeant " + names.incrementAndGet();
    seller.replace(api + "/customers/" + renamed, person("C-002", name), "name", name);
    acknowledged.named(renamed, name);
  }
}
