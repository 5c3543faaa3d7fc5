package dz.mizan.inventory.category;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dz.mizan.inventory.InventoryFixtures;
import dz.mizan.inventory.product.ProductFixtures;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class CategoryTest {
  private static final String CATEGORIES = "/api/v1/categories";

  TestTokens tokens;
  Queues queues;
  Sql sql;
  UUID company;

  @BeforeEach
  void company() {
    company = InventoryFixtures.company(queues, tokens).company();
  }

  private RequestSpecification request() {
    return ProductFixtures.cataloguer(tokens, company);
  }

  private String category(String code, @Nullable String parent) {
    var body = new HashMap<String, Object>(Map.of("code", code, "names", Map.of("fr", code)));
    if (parent != null) {
      body.put("parentId", parent);
    }
    return request().body(body).post(CATEGORIES).then().statusCode(201).extract().path("id");
  }

  private ValidatableResponse move(String id, @Nullable String parent) {
    return request()
        .header("If-Match", "*")
        .body(parent == null ? Map.of() : Map.of("parentId", parent))
        .post(CATEGORIES + "/" + id + "/move")
        .then();
  }

  private ValidatableResponse delete(String id) {
    return request().header("If-Match", "*").delete(CATEGORIES + "/" + id).then();
  }

  @Test
  void a_tree_grows_is_read_and_changes() {
    var food = category("FOOD", null);
    var oils = category("OILS", food);
    category("DAIRY", food);
    category("WASH", null);
    request().get(CATEGORIES).then().statusCode(200).body("items.code", contains("FOOD", "WASH"));
    request()
        .queryParam("parentId", food)
        .queryParam("limit", 1)
        .get(CATEGORIES)
        .then()
        .body("items.code", contains("DAIRY"));
    request()
        .get(CATEGORIES + "/tree")
        .then()
        .statusCode(200)
        .body("code", contains("FOOD", "WASH"))
        .body("[0].children.code", contains("DAIRY", "OILS"))
        .body("[1].children", hasSize(0));
    var path = CATEGORIES + "/" + oils;
    var change = Map.of("code", "HUILES", "names", Map.of("fr", "Huiles", "ar", "زيوت"));
    request().body(change).put(path).then().statusCode(428);
    request().header("If-Match", "\"7\"").body(change).put(path).then().statusCode(412);
    request()
        .header("If-Match", "\"1\"")
        .body(change)
        .put(path)
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("names.ar", equalTo("زيوت"))
        .body("parentId", equalTo(food));
    move(oils, null).statusCode(200).header("ETag", "\"3\"").body("parentId", nullValue());
    move(oils, null).statusCode(200).header("ETag", "\"3\"");
    assertThat(
            sql.rows("select action from audit_entry where entity_id = ?::uuid order by id", oils))
        .extracting(row -> row.get("action"))
        .containsExactly("category.created", "category.changed", "category.moved");
  }

  @Test
  void children_are_paged_to_the_end() {
    var codes = java.util.List.of("a1", "B2", "c3", "D4", "e5");
    codes.forEach(code -> category(code, null));
    var seen = new java.util.ArrayList<String>();
    String cursor = "";
    while (cursor != null) {
      var page =
          request()
              .queryParam("limit", 2)
              .queryParam("cursor", cursor)
              .get(CATEGORIES)
              .then()
              .statusCode(200)
              .extract();
      seen.addAll(page.<java.util.List<String>>path("items.code"));
      cursor = page.path("nextCursor");
    }
    assertThat(seen).containsExactlyElementsOf(codes);
  }

  @Test
  void no_category_comes_to_be_above_itself() {
    var a = category("A", null);
    var b = category("B", a);
    var c = category("C", b);
    move(a, c).statusCode(422).body("code", equalTo("category-cycle"));
    move(a, a).statusCode(422).body("code", equalTo("category-cycle"));
    move(a, UUID.randomUUID().toString()).statusCode(422).body("code", equalTo("unknown-category"));
    request().get(CATEGORIES + "/" + a).then().body("parentId", nullValue());
  }

  @Test
  void of_two_moves_that_would_make_a_cycle_one_is_refused() {
    for (var i = 0; i < 5; i++) {
      var a = category("A" + i, null);
      var b = category("B" + i, null);
      var one = CompletableFuture.supplyAsync(() -> move(a, b).extract().statusCode());
      var other = CompletableFuture.supplyAsync(() -> move(b, a).extract().statusCode());
      assertThat(java.util.List.of(one.join(), other.join())).containsExactlyInAnyOrder(200, 422);
    }
  }

  @Test
  void the_tree_has_eight_levels_at_most() {
    String parent = null;
    String second = null;
    for (var level = 1; level <= 8; level++) {
      parent = category("L" + level, parent);
      second = level == 2 ? parent : second;
    }
    request()
        .body(Map.of("code", "L9", "names", Map.of("fr", "x"), "parentId", parent))
        .post(CATEGORIES)
        .then()
        .statusCode(422)
        .body("code", equalTo("category-too-deep"))
        .body("levels", equalTo(8));
    var root = category("ROOT", null);
    var below = category("BELOW", root);
    move(second, below).statusCode(422).body("code", equalTo("category-too-deep"));
    move(second, root).statusCode(200);
  }

  @Test
  void only_an_empty_category_is_deleted() {
    var food = category("FOOD", null);
    var oils = category("OILS", food);
    var product = ProductFixtures.goods("HO-1").with("categoryId", oils).create(request());
    delete(food).statusCode(409).body("code", equalTo("category-not-empty"));
    delete(oils).statusCode(409).body("code", equalTo("category-not-empty"));
    var change = new HashMap<String, Object>(Map.of("sku", "HO-1", "names", Map.of("fr", "Huile")));
    change.put("categoryId", null);
    request()
        .header("If-Match", "*")
        .body(change)
        .put("/api/v1/products/" + product)
        .then()
        .statusCode(200)
        .body("categoryId", nullValue());
    request().delete(CATEGORIES + "/" + oils).then().statusCode(428);
    delete(oils).statusCode(204);
    delete(oils).statusCode(404);
    delete(food).statusCode(204);
    request().get(CATEGORIES + "/tree").then().body("", hasSize(0));
  }

  @Test
  void a_taken_code_is_refused_whatever_its_case() {
    category("OILS", null);
    request()
        .body(Map.of("code", "oils", "names", Map.of("fr", "x")))
        .post(CATEGORIES)
        .then()
        .statusCode(409)
        .body("code", equalTo("category-code-taken"))
        .body("categoryCode", equalTo("oils"));
  }

  @Test
  void products_are_listed_with_those_of_the_categories_below() {
    var food = category("FOOD", null);
    var oils = category("OILS", food);
    var wash = category("WASH", null);
    var flour = ProductFixtures.goods("FLOUR").with("categoryId", food).create(request());
    var oil = ProductFixtures.goods("OIL").with("categoryId", oils).create(request());
    ProductFixtures.goods("SOAP").with("categoryId", wash).create(request());
    var second = ProductFixtures.goods("FLOUR-2").with("categoryId", food).create(request());
    var path = "/api/v1/products";
    request()
        .queryParam("categoryId", food)
        .get(path)
        .then()
        .statusCode(200)
        .body("items.id", contains(flour, oil, second));
    request()
        .queryParam("categoryId", food)
        .queryParam("sort", "-sku")
        .get(path)
        .then()
        .body("items.sku", contains("OIL", "FLOUR-2", "FLOUR"));
    var page =
        request().queryParam("categoryId", food).queryParam("limit", 2).get(path).then().extract();
    request()
        .queryParam("categoryId", food)
        .queryParam("cursor", page.<String>path("nextCursor"))
        .get(path)
        .then()
        .body("items.id", contains(second));
    request()
        .queryParam("categoryId", UUID.randomUUID())
        .get(path)
        .then()
        .statusCode(200)
        .body("items", hasSize(0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "{\"code\":\"A\"}",
        "{\"code\":\"\",\"names\":{\"fr\":\"x\"}}",
        "{\"code\":\"a b\",\"names\":{\"fr\":\"x\"}}",
        "{\"code\":\"123456789012345678901234567890123\",\"names\":{\"fr\":\"x\"}}",
        "{\"code\":\"A\",\"names\":{\"ar\":\"x\"}}",
        "{\"code\":\"A\",\"names\":{\"fr\":\"a\\u0000\"}}",
        "{\"code\":\"A\",\"names\":{\"fr\":\"x\"},\"parentId\":\"x\"}",
        "{\"code\":\"A\",\"names\":{\"fr\":\"x\"},\"parentId\":7}"
      })
  void bad_input_is_refused_and_nothing_is_kept(String body) {
    request()
        .body(body)
        .post(CATEGORIES)
        .then()
        .statusCode(400)
        .contentType("application/problem+json");
    assertThat(sql.count("select count(*) from category where company_id = ?", company)).isZero();
  }

  @Test
  void strangers_are_kept_out() {
    var id = category("OILS", null);
    var path = CATEGORIES + "/" + id;
    given().get(path).then().statusCode(401);
    given().post(CATEGORIES).then().statusCode(401);
    var other =
        ProductFixtures.cataloguer(tokens, InventoryFixtures.company(queues, tokens).company());
    other.get(path).then().statusCode(404);
    other.header("If-Match", "*").delete(path).then().statusCode(404);
    other.body(Map.of()).post(path + "/move").then().statusCode(404);
    var reader = tokens.of(UUID.randomUUID(), company).permissions("categories:read").sign();
    given().auth().oauth2(reader).get(path).then().statusCode(200);
    var json =
        given().auth().oauth2(reader).contentType("application/json").header("If-Match", "*");
    json.body(Map.of("code", "X", "names", Map.of("fr", "x")))
        .post(CATEGORIES)
        .then()
        .statusCode(403);
    json.body(Map.of("code", "X", "names", Map.of("fr", "x"))).put(path).then().statusCode(403);
    json.body(Map.of()).post(path + "/move").then().statusCode(403);
    given().auth().oauth2(reader).header("If-Match", "*").delete(path).then().statusCode(403);
    var nobody = tokens.of(UUID.randomUUID(), company).permissions("products:read").sign();
    given().auth().oauth2(nobody).get(CATEGORIES).then().statusCode(403);
    given().auth().oauth2(nobody).get(CATEGORIES + "/tree").then().statusCode(403);
    given().auth().oauth2(nobody).get(path).then().statusCode(403);
  }
}
