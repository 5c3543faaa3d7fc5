package dz.mizan.inventory;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import dz.mizan.local.stack.Stack;
import dz.mizan.local.test.EventTap;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** The packaged service, on the JVM or as a native executable. */
@QuarkusIntegrationTest
@WithTestResource(MizanTestResource.class)
class InventoryIT {
  private static final String MOVEMENTS = "/api/v1/stock-movements";

  Stack stack;
  TestTokens tokens;
  Queues queues;

  @Test
  void goods_come_in_and_go_out_and_are_told_of() {
    var storekeeper = InventoryFixtures.company(queues, tokens);
    try (var tap = new EventTap(stack.broker(), storekeeper.company() + ".#")) {
      var product = storekeeper.product("HO-1");
      storekeeper.receive(product, "10", "150.00");
      var key = UUID.randomUUID().toString();
      var first =
          storekeeper
              .request()
              .header("Idempotency-Key", key)
              .body(storekeeper.issue(product, "4"))
              .post(MOVEMENTS);
      assertThat(first.statusCode()).isEqualTo(201);
      assertThat(first.<String>path("value.amount")).isEqualTo("-600.00");
      var again =
          storekeeper
              .request()
              .header("Idempotency-Key", key)
              .body(storekeeper.issue(product, "4"))
              .post(MOVEMENTS);
      assertThat(again.asString()).isEqualTo(first.asString());
      storekeeper
          .request()
          .header("If-Match", "\"1\"")
          .body(Map.of("sku", "HO-2", "names", Map.of("fr", "Huile", "ar", "زيت")))
          .put("/api/v1/products/" + product)
          .then()
          .statusCode(200)
          .body("names.ar", equalTo("زيت"));
      storekeeper.request().get("/api/v1/products/" + product).then().header("ETag", "\"2\"");
      storekeeper.request().get("/api/v1/stock-levels").then().body("items", hasSize(1));
      storekeeper.request().get(MOVEMENTS).then().body("items", hasSize(2));
      var moved = tap.awaitType("dz.mizan.inventory.stock.moved.v1");
      assertThat(moved.json().path("data").path("value").asText()).isEqualTo("1500.00");
      tap.awaitType("dz.mizan.inventory.product.changed.v1");
    }
  }

  @Test
  void a_repeated_creation_gives_the_stored_answer() {
    var storekeeper = InventoryFixtures.company(queues, tokens);
    var body = Map.of("sku", "A", "names", Map.of("fr", "A"), "unit", "PIECE");
    var key = UUID.randomUUID().toString();
    var first =
        storekeeper.request().header("Idempotency-Key", key).body(body).post("/api/v1/products");
    var again =
        storekeeper.request().header("Idempotency-Key", key).body(body).post("/api/v1/products");
    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(again.statusCode()).isEqualTo(201);
    assertThat(again.asString()).isEqualTo(first.asString());
    assertThat(again.header("Location")).isEqualTo(first.header("Location"));
    assertThat(again.header("ETag")).isEqualTo("\"1\"");
  }

  @Test
  void what_is_wrong_is_a_problem_in_the_language_asked_for() {
    var storekeeper = InventoryFixtures.company(queues, tokens);
    storekeeper
        .request()
        .header("Accept-Language", "ar")
        .body("{\"sku\":7}")
        .post("/api/v1/products")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("title", notNullValue())
        .body("violations", notNullValue());
    storekeeper
        .request()
        .header("Accept-Language", "fr")
        .body("{")
        .post("/api/v1/products")
        .then()
        .statusCode(400)
        .body("title", equalTo("JSON mal formé"));
    storekeeper
        .request()
        .body(storekeeper.issue(storekeeper.product(), "1"))
        .post(MOVEMENTS)
        .then()
        .statusCode(422)
        .body("code", equalTo("insufficient-stock"));
    given().get(MOVEMENTS).then().statusCode(401).contentType("application/problem+json");
    given().auth().oauth2("a.b.c").get(MOVEMENTS).then().statusCode(401);
    queues.publish(storekeeper.company() + ".auth.company.registered.v1", "no event");
  }

  @Test
  void it_tells_how_it_is_and_what_it_can_do() {
    Awaitility.await()
        .atMost(InventoryFixtures.PATIENCE)
        .until(() -> given().get("/q/health/ready").statusCode() == 200);
    given().get("/q/health/live").then().statusCode(200);
    given().get("/q/health/started").then().statusCode(200);
    assertThat(given().get("/q/metrics").asString()).contains("mizan_outbox_waiting");
    assertThat(given().get("/q/openapi").asString()).contains("/api/v1/stock-movements");
    given().get("/q/openapi?format=json").then().statusCode(200).body("openapi", notNullValue());
    assertThat(given().get("/q/swagger-ui/").asString()).contains("swagger-ui-bundle.js");
    given().get("/q/swagger-ui/swagger-ui-bundle.js").then().statusCode(200);
  }
}
