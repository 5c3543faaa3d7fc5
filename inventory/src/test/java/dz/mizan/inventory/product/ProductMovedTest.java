package dz.mizan.inventory.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dz.mizan.inventory.InventoryFixtures;
import dz.mizan.inventory.InventoryFixtures.Storekeeper;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stays once there was stock. */
@QuarkusTest
@WithTestResource(MizanTestResource.class)
class ProductMovedTest {
  TestTokens tokens;
  Queues queues;
  Sql sql;
  Storekeeper storekeeper;

  @BeforeEach
  void company() {
    storekeeper = InventoryFixtures.company(queues, tokens);
  }

  private Response put(String id, String sku, String field, String value) {
    var body = new HashMap<String, Object>();
    body.put("sku", sku);
    body.put("names", Map.of("fr", "Huile d'olive"));
    body.put(field, value);
    return storekeeper.request().header("If-Match", "*").body(body).put("/api/v1/products/" + id);
  }

  @ParameterizedTest
  @CsvSource({"unit, KILOGRAM", "kind, SERVICE", "tracking, LOT", "valuation, FIFO"})
  void it_may_change_before_the_first_movement_and_not_after(String field, String value) {
    var fresh = storekeeper.product("FRESH");
    put(fresh, "FRESH", field, value).then().statusCode(200).body(field, equalTo(value));

    var moved = storekeeper.product("HO-1");
    storekeeper.receive(moved, "10", "100");
    put(moved, "HO-1", field, value)
        .then()
        .statusCode(409)
        .contentType("application/problem+json")
        .body("code", equalTo("product-has-moved"));
    storekeeper
        .request()
        .get("/api/v1/products/" + moved)
        .then()
        .body("version", equalTo(1))
        .body("unit", equalTo("LITRE"))
        .body("kind", equalTo("GOODS"))
        .body("tracking", equalTo("NONE"))
        .body("valuation", equalTo("CMUP"));
  }

  @Test
  void a_first_receipt_and_a_change_at_once_never_both_happen() {
    for (var i = 0; i < 12; i++) {
      var sku = "HO-" + (100 + i);
      var id = storekeeper.product(sku);
      var receipt =
          CompletableFuture.supplyAsync(
              () ->
                  storekeeper
                      .request()
                      .body(
                          Map.of(
                              "productId", id,
                              "kind", "RECEIPT",
                              "quantity", "5",
                              "unitCost", "10"))
                      .post("/api/v1/stock-movements")
                      .statusCode());
      var change =
          CompletableFuture.supplyAsync(() -> put(id, sku, "tracking", "LOT").statusCode());
      // Either it was received untracked, or it is tracked and a receipt without lots is refused.
      var outcome = receipt.join() + " " + change.join();
      assertThat(outcome).isIn("201 409", "422 200", "400 200");
      assertThat(
              sql.count(
                  "select count(*) from product p where p.id = ?::uuid and p.tracking = 'LOT'"
                      + " and exists (select from stock_level l where l.product_id = p.id"
                      + " and l.on_hand > 0)",
                  id))
          .isZero();
    }
  }
}
