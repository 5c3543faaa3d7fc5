package dz.mizan.inventory.product;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import dz.mizan.inventory.InventoryFixtures;
import dz.mizan.inventory.InventoryFixtures.Storekeeper;
import dz.mizan.local.stack.Stack;
import dz.mizan.local.test.EventTap;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class ProductResourceTest {
  private static final String PRODUCTS = "/api/v1/products";

  Stack stack;
  TestTokens tokens;
  Queues queues;
  Sql sql;
  Storekeeper storekeeper;

  @BeforeEach
  void company() {
    storekeeper = InventoryFixtures.company(queues, tokens);
  }

  private static Map<String, Object> oil(String sku) {
    return Map.of(
        "sku", sku, "names", Map.of("fr", "Huile d'olive", "ar", "زيت زيتون"), "unit", "LITRE");
  }

  private long products() {
    return sql.count("select count(*) from product where company_id = ?", storekeeper.company());
  }

  @Test
  void a_product_is_created_read_and_told() {
    try (var tap = new EventTap(stack.broker(), storekeeper.company() + ".#")) {
      var created =
          storekeeper
              .request()
              .body(oil("HO-1"))
              .post(PRODUCTS)
              .then()
              .statusCode(201)
              .header("ETag", "\"1\"")
              .header("Location", notNullValue())
              .body("names.ar", equalTo("زيت زيتون"))
              .extract();
      storekeeper
          .request()
          .get(created.header("Location"))
          .then()
          .statusCode(200)
          .header("ETag", "\"1\"")
          .body("sku", equalTo("HO-1"))
          .body("unit", equalTo("LITRE"));
      var told = tap.awaitType("dz.mizan.inventory.product.created.v1").json();
      assertThat(told.path("subject").asText()).isEqualTo(created.path("id"));
      assertThat(told.path("sequence").asInt()).isEqualTo(1);
      assertThat(told.path("data").path("sku").asText()).isEqualTo("HO-1");
    }
  }

  @Test
  void a_taken_sku_is_refused_whatever_its_case() {
    storekeeper.product("HO-2");
    storekeeper
        .request()
        .header("Accept-Language", "fr-DZ")
        .body(oil("ho-2"))
        .post(PRODUCTS)
        .then()
        .statusCode(409)
        .contentType("application/problem+json")
        .body("code", equalTo("sku-taken"))
        .body("title", equalTo("Référence déjà utilisée"))
        .body("sku", equalTo("ho-2"));
    assertThat(products()).isEqualTo(1);
  }

  @Test
  void a_change_needs_the_current_etag() {
    var id = storekeeper.product("HO-3");
    var change = Map.of("sku", "HO-3", "names", Map.of("fr", "Huile vierge"));
    var path = PRODUCTS + "/" + id;
    storekeeper.request().body(change).put(path).then().statusCode(428);
    storekeeper.request().header("If-Match", "\"9\"").body(change).put(path).then().statusCode(412);
    storekeeper
        .request()
        .header("If-Match", "\"1\"")
        .body(change)
        .put(path)
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("names.fr", equalTo("Huile vierge"));
    storekeeper.request().header("If-Match", "\"1\"").body(change).put(path).then().statusCode(412);
    assertThat(
            sql.rows("select type, sequence from outbox where subject = ?::uuid order by id", id))
        .extracting(row -> row.get("type") + " " + row.get("sequence"))
        .containsExactly("product.created.v1 1", "product.changed.v1 2");
  }

  @Test
  void a_list_is_paged_to_its_end() {
    var ids = IntStream.range(0, 5).mapToObj(i -> storekeeper.product("P-" + i)).toList();
    var seen = new ArrayList<String>();
    String cursor = "";
    while (cursor != null) {
      var page =
          storekeeper
              .request()
              .queryParam("limit", 2)
              .queryParam("cursor", cursor)
              .get(PRODUCTS)
              .then()
              .statusCode(200)
              .extract();
      seen.addAll(page.<List<String>>path("items.id"));
      cursor = page.path("nextCursor");
    }
    assertThat(seen).containsExactlyElementsOf(ids);
    storekeeper
        .request()
        .queryParam("sku", "p-3")
        .get(PRODUCTS)
        .then()
        .body("items", hasSize(1))
        .body("items[0].id", equalTo(ids.get(3)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "null",
        "\"text\"",
        "{}",
        "{\"sku\":null,\"names\":{\"fr\":\"x\"},\"unit\":\"PIECE\"}",
        "{\"sku\":\" \",\"names\":{\"fr\":\"x\"},\"unit\":\"PIECE\"}",
        "{\"sku\":\"a\",\"names\":null,\"unit\":\"PIECE\"}",
        "{\"sku\":\"a\",\"names\":{\"ar\":\"x\"},\"unit\":\"PIECE\"}",
        "{\"sku\":\"a\",\"names\":\"x\",\"unit\":\"PIECE\"}",
        "{\"sku\":\"a\",\"names\":{\"fr\":\"x\"},\"unit\":\"BARREL\"}",
        "{\"sku\":\"a\",\"names\":{\"fr\":\"x\"},\"unit\":7}",
        "{\"sku\":7,\"names\":{\"fr\":\"x\"},\"unit\":\"PIECE\"}",
        "{\"sku\":true,\"names\":{\"fr\":\"x\"},\"unit\":\"PIECE\"}",
        "{\"sku\":\"a\",\"names\":{\"fr\":\"x\"},\"unit\":\"1\"}",
        "{\"sku\":\"a\",\"sku\":\"b\",\"names\":{\"fr\":\"x\"},\"unit\":\"PIECE\"}",
        "{\"sku\":\"a\",\"names\":{\"fr\":\"x\"},\"unit\":\"PIECE\"} more",
        "{\"sku\":\"\\ud800\",\"names\":{\"fr\":\"x\"},\"unit\":\"PIECE\"}",
        "{\"sku\":{},\"names\":{\"fr\":\"x\"},\"unit\":\"PIECE\"}",
        "{\"sku\":\"a\\u0000b\",\"names\":{\"fr\":\"x\"},\"unit\":\"PIECE\"}",
        "{\"sku\":\"a\",\"names\":{\"fr\":\"x\"},\"unit\":\"PIECE\",\"companyId\":\"1\"}"
      })
  void bad_input_is_a_problem_and_changes_nothing(String body) {
    storekeeper
        .request()
        .body(body)
        .post(PRODUCTS)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("type", notNullValue())
        .body("status", equalTo(400));
    assertThat(products()).isZero();
  }

  @Test
  void absurd_sizes_are_refused() {
    storekeeper.request().body(oil("x".repeat(65))).post(PRODUCTS).then().statusCode(400);
    storekeeper
        .request()
        .body(oil("x".repeat(1_100_000)))
        .post(PRODUCTS)
        .then()
        .statusCode(413)
        .body("code", equalTo("too-large"));
    storekeeper.request().queryParam("limit", 201).get(PRODUCTS).then().statusCode(400);
    storekeeper.request().queryParam("limit", "many").get(PRODUCTS).then().statusCode(400);
    storekeeper.request().queryParam("cursor", "%%%").get(PRODUCTS).then().statusCode(400);
    assertThat(products()).isZero();
  }

  @Test
  void strangers_are_kept_out() {
    var id = storekeeper.product("HO-4");
    var path = PRODUCTS + "/" + id;
    given().get(path).then().statusCode(401).contentType("application/problem+json");
    given().auth().oauth2("x.y.z").get(path).then().statusCode(401);
    var other = InventoryFixtures.company(queues, tokens);
    other.request().get(path).then().statusCode(404).body("code", equalTo("not-found"));
    other
        .request()
        .header("If-Match", "*")
        .body(Map.of("sku", "S", "names", Map.of("fr", "volé")))
        .put(path)
        .then()
        .statusCode(404);
    other.request().get(PRODUCTS).then().body("items", hasSize(0));
    var reader = tokens.of(UUID.randomUUID(), storekeeper.company()).permissions("products:read");
    given().auth().oauth2(reader.sign()).get(path).then().statusCode(200);
    given()
        .auth()
        .oauth2(reader.sign())
        .contentType("application/json")
        .body(oil("HO-5"))
        .post(PRODUCTS)
        .then()
        .statusCode(403)
        .contentType("application/problem+json");
  }

  @Test
  void a_company_not_yet_prepared_is_asked_to_come_back() {
    var token = tokens.of(UUID.randomUUID(), UUID.randomUUID()).permissions("products:*").sign();
    given()
        .auth()
        .oauth2(token)
        .get(PRODUCTS)
        .then()
        .statusCode(503)
        .header("Retry-After", "1")
        .body("code", equalTo("company-not-ready"));
  }

  @Test
  void what_is_not_there_is_a_problem_too() {
    storekeeper.request().get(PRODUCTS + "/not-a-uuid").then().statusCode(404);
    storekeeper.request().get(PRODUCTS + "/" + UUID.randomUUID()).then().statusCode(404);
    storekeeper
        .request()
        .get("/api/v1/nothing-here")
        .then()
        .statusCode(404)
        .contentType("application/problem+json");
    storekeeper
        .request()
        .delete(PRODUCTS)
        .then()
        .statusCode(405)
        .contentType("application/problem+json");
    given()
        .auth()
        .oauth2(storekeeper.token().sign())
        .contentType("text/plain")
        .body("x")
        .post(PRODUCTS)
        .then()
        .statusCode(415)
        .contentType("application/problem+json");
  }
}
