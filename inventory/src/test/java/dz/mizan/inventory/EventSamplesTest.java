package dz.mizan.inventory;

import dz.mizan.local.stack.Stack;
import dz.mizan.local.test.EventSamples;
import dz.mizan.local.test.EventTap;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is published is what docs/events shows. */
@QuarkusTest
@WithTestResource(MizanTestResource.class)
class EventSamplesTest {
  Stack stack;
  TestTokens tokens;
  Queues queues;
  Sql sql;

  @Test
  void every_event_has_the_shape_of_its_sample() {
    var storekeeper = InventoryFixtures.company(queues, tokens);
    var names = Map.of("fr", "Huile", "ar", "زيت", "en", "Oil");
    try (var tap = new EventTap(stack.broker(), storekeeper.company() + ".#")) {
      var created =
          storekeeper
              .request()
              .body(Map.of("sku", "HO-1", "names", names, "unit", "LITRE"))
              .post("/api/v1/products");
      storekeeper
          .request()
          .header("If-Match", created.header("ETag"))
          .body(Map.of("sku", "HO-2", "names", names))
          .put(created.header("Location"))
          .then()
          .statusCode(200);
      sql.update(
          "update product set tracking = 'LOT' where id = ?::uuid", created.<String>path("id"));
      storekeeper
          .request()
          .body(
              Map.of(
                  "productId",
                  created.path("id"),
                  "kind",
                  "RECEIPT",
                  "quantity",
                  "10",
                  "unitCost",
                  "152.50",
                  "document",
                  "BL-0001",
                  "parts",
                  List.of(
                      Map.of(
                          "lotNumber", "L-1",
                          "expiresOn", "2031-01-01",
                          "locationId", location(storekeeper),
                          "quantity", "10"))))
          .post("/api/v1/stock-movements")
          .then()
          .statusCode(201);
      EventSamples.requireSameShape(tap.awaitType("dz.mizan.inventory.product.created.v1").json());
      EventSamples.requireSameShape(tap.awaitType("dz.mizan.inventory.product.changed.v1").json());
      EventSamples.requireSameShape(tap.awaitType("dz.mizan.inventory.stock.moved.v1").json());
    }
  }

  private String location(InventoryFixtures.Storekeeper storekeeper) {
    var id = UUID.randomUUID().toString();
    sql.update(
        "insert into location (company_id, id, warehouse_id, code, name)"
            + " select company_id, ?::uuid, id, 'A-1', 'A 1' from warehouse where company_id = ?::uuid",
        id,
        storekeeper.company().toString());
    return id;
  }
}
