package dz.mizan.inventory.product;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dz.mizan.inventory.InventoryFixtures;
import dz.mizan.inventory.InventoryFixtures.Storekeeper;
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
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class ProductStatusTest {
  private static final Map<String, List<String>> WAY =
      Map.of(
          "DRAFT",
          List.of(),
          "PUBLISHED",
          List.of("publish"),
          "ARCHIVED",
          List.of("publish", "archive"));

  Stack stack;
  TestTokens tokens;
  Queues queues;
  Sql sql;
  Storekeeper storekeeper;

  @BeforeEach
  void company() {
    storekeeper = InventoryFixtures.company(queues, tokens);
  }

  private String path(String id, String verb) {
    return "/api/v1/products/" + id + "/" + verb;
  }

  private String productThatIs(String status) {
    var id = storekeeper.product();
    WAY.get(status)
        .forEach(verb -> storekeeper.request().post(path(id, verb)).then().statusCode(200));
    return id;
  }

  @ParameterizedTest
  @CsvSource({
    "DRAFT, publish, PUBLISHED",
    "DRAFT, archive,",
    "DRAFT, withdraw,",
    "PUBLISHED, publish,",
    "PUBLISHED, archive, ARCHIVED",
    "PUBLISHED, withdraw, DRAFT",
    "ARCHIVED, publish,",
    "ARCHIVED, archive,",
    "ARCHIVED, withdraw, DRAFT",
  })
  void every_pair_of_status_and_verb_is_decided(String from, String verb, String to) {
    var id = productThatIs(from);
    var version = WAY.get(from).size() + 1;
    var answer = storekeeper.request().post(path(id, verb)).then();
    if (to == null) {
      answer
          .statusCode(409)
          .body("code", equalTo("illegal-transition"))
          .body("from", equalTo(from));
      storekeeper
          .request()
          .get("/api/v1/products/" + id)
          .then()
          .body("status", equalTo(from))
          .body("version", equalTo(version));
    } else {
      answer
          .statusCode(200)
          .header("ETag", "\"" + (version + 1) + "\"")
          .body("status", equalTo(to));
    }
  }

  @Test
  void the_database_refuses_what_the_table_of_moves_does_not_have() {
    var id = productThatIs("DRAFT");
    assertThat(
            org.assertj.core.api.Assertions.catchThrowable(
                () -> sql.update("update product set status = 'ARCHIVED' where id = ?::uuid", id)))
        .hasMessageContaining("ck_product_status_move");
  }

  @Test
  void each_move_is_told_once_in_order_and_noted() {
    try (var tap = new EventTap(stack.broker(), storekeeper.company() + ".#")) {
      var id = productThatIs("ARCHIVED");
      storekeeper.request().post(path(id, "withdraw")).then().statusCode(200);
      for (var type : List.of("published", "archived", "withdrawn")) {
        var event = tap.awaitType("dz.mizan.inventory.product." + type + ".v1").json();
        requireSampleWithoutOtherNames(event);
      }
      assertThat(
              sql.rows("select type, sequence from outbox where subject = ?::uuid order by id", id))
          .extracting(row -> row.get("type") + " " + row.get("sequence"))
          .containsExactly(
              "product.created.v1 1",
              "product.published.v1 2",
              "product.archived.v1 3",
              "product.withdrawn.v1 4");
      assertThat(
              sql.rows("select action from audit_entry where entity_id = ?::uuid order by id", id))
          .extracting(row -> row.get("action"))
          .containsExactly(
              "product.created", "product.published", "product.archived", "product.withdrawn");
    }
  }

  // The fixture's product has a French name only.
  private static void requireSampleWithoutOtherNames(
      com.fasterxml.jackson.databind.JsonNode event) {
    var names = (com.fasterxml.jackson.databind.node.ObjectNode) event.path("data").path("names");
    names.put("ar", "زيت").put("en", "Oil");
    EventSamples.requireSameShape(event);
  }

  @Test
  void of_two_who_publish_at_once_one_does() {
    var id = productThatIs("DRAFT");
    var statuses =
        Stream.generate(
                () ->
                    CompletableFuture.supplyAsync(
                        () -> storekeeper.request().post(path(id, "publish")).statusCode()))
            .limit(4)
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .sorted()
            .toList();
    assertThat(statuses).containsExactly(200, 409, 409, 409);
    assertThat(sql.count("select count(*) from outbox where subject = ?::uuid", id)).isEqualTo(2);
  }

  @Test
  void a_repeated_request_is_answered_again_and_a_stale_one_refused() {
    var id = productThatIs("DRAFT");
    for (var i = 0; i < 2; i++) {
      storekeeper
          .request()
          .header("Idempotency-Key", "publish-1")
          .post(path(id, "publish"))
          .then()
          .statusCode(200)
          .header("ETag", "\"2\"")
          .body("status", equalTo("PUBLISHED"));
    }
    storekeeper
        .request()
        .header("If-Match", "\"1\"")
        .post(path(id, "archive"))
        .then()
        .statusCode(412);
    storekeeper
        .request()
        .header("If-Match", "\"2\"")
        .post(path(id, "archive"))
        .then()
        .statusCode(200);
  }

  @ParameterizedTest
  @CsvSource({"publish", "archive", "withdraw"})
  void strangers_are_kept_out(String verb) {
    var id = productThatIs("DRAFT");
    given().post(path(id, verb)).then().statusCode(401);
    var reader =
        tokens
            .of(UUID.randomUUID(), storekeeper.company())
            .permissions("products:read", "products:change");
    given().auth().oauth2(reader.sign()).post(path(id, verb)).then().statusCode(403);
    InventoryFixtures.company(queues, tokens).request().post(path(id, verb)).then().statusCode(404);
  }
}
