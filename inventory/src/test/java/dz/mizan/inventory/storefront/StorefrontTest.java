package dz.mizan.inventory.storefront;

import static dz.mizan.inventory.price.PriceFixtures.list;
import static dz.mizan.inventory.price.PriceFixtures.price;
import static dz.mizan.inventory.price.PriceFixtures.set;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dz.mizan.inventory.InventoryFixtures;
import dz.mizan.inventory.InventoryFixtures.Storekeeper;
import dz.mizan.inventory.price.PriceFixtures;
import dz.mizan.inventory.productimport.ImportFixtures;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What strangers see. In tests the count of changes is read for every request. */
@QuarkusTest
@WithTestResource(MizanTestResource.class)
class StorefrontTest {
  TestTokens tokens;
  Queues queues;
  Sql sql;
  @Inject RedisDataSource redis;
  Storekeeper keeper;
  String standard;

  @BeforeEach
  void a_company_with_a_storefront() {
    keeper = InventoryFixtures.company(queues, tokens);
    standard = list(keeper, "D", true);
    enable(true);
    PriceFixtures.request(keeper)
        .body(Map.of("code", "OILS", "names", Map.of("fr", "Huiles", "ar", "زيوت")))
        .post("/api/v1/categories")
        .then()
        .statusCode(201);
    ImportFixtures.imported(
        keeper,
        "all-or-nothing",
        "sku,name_fr,name_ar,name_en,unit,category,price,status,kind",
        "HO-1,Huile d'olive,زيت زيتون,Olive oil,LITRE,OILS,1000,PUBLISHED,",
        "SV-1,Savon de Marseille,,Soap,PIECE,,,PUBLISHED,",
        "SE-1,Livraison,,,PIECE,,300,PUBLISHED,SERVICE",
        "DR-1,Brouillon,,,PIECE,,1,DRAFT,",
        "AR-1,Archive,,,PIECE,,1,ARCHIVED,");
  }

  private void enable(boolean enabled) {
    var settings = PriceFixtures.request(keeper).get("/api/v1/inventory-settings");
    var change = new HashMap<String, Object>(settings.jsonPath().getMap(""));
    change.remove("version");
    change.put("storefrontEnabled", enabled);
    PriceFixtures.request(keeper)
        .header("If-Match", settings.header("ETag"))
        .body(change)
        .put("/api/v1/inventory-settings")
        .then()
        .statusCode(200);
  }

  private String at(String path) {
    return "/api/v1/storefront/" + keeper.company() + path;
  }

  private JsonPath product(String sku) {
    return given().get(at("/products/" + sku)).then().statusCode(200).extract().jsonPath();
  }

  private String id(String sku) {
    return sql.text(
        "select id::text from product where company_id = ? and sku = ?", keeper.company(), sku);
  }

  @Test
  void published_products_are_shown_with_price_and_without_quantities() {
    keeper.receive(id("HO-1"), "5", "700");
    given()
        .get(at("/products"))
        .then()
        .statusCode(200)
        .header("ETag", notNullValue())
        .header("Cache-Control", "public, no-cache")
        .header("Vary", "Origin, Accept-Language")
        .body("items.sku", contains("HO-1", "SV-1", "SE-1"))
        .body("items.name", contains("Huile d'olive", "Savon de Marseille", "Livraison"))
        .body("items[0].price.ht", equalTo("1000.0000"))
        .body("items[0].price.ttc", equalTo("1190.00"))
        .body("items[1].price", nullValue())
        .body("items.available", contains(true, false, true))
        .body("items[0].onHand", nullValue())
        .body("nextCursor", nullValue());
    assertThat(product("ho-1").getString("id")).isEqualTo(id("HO-1"));
    assertThat(product(id("HO-1")).getString("sku")).isEqualTo("HO-1");
    given().get(at("/products/DR-1")).then().statusCode(404);
    given().get(at("/products/AR-1")).then().statusCode(404);
    given().get(at("/products/" + UUID.randomUUID())).then().statusCode(404);
  }

  @Test
  void names_come_in_the_language_that_is_accepted() {
    for (var spoken :
        Map.of("ar-DZ", "زيت زيتون", "en", "Olive oil", "fr", "Huile d'olive").entrySet()) {
      given()
          .header("Accept-Language", spoken.getKey())
          .get(at("/products/HO-1"))
          .then()
          .body("name", equalTo(spoken.getValue()));
    }
    given()
        .header("Accept-Language", "ar")
        .get(at("/categories"))
        .then()
        .statusCode(200)
        .body("items.code", contains("OILS"))
        .body("items.name", contains("زيوت"));
  }

  @Test
  void products_are_searched_filtered_and_paged() {
    given()
        .queryParam("q", "savon")
        .get(at("/products"))
        .then()
        .body("items.sku", contains("SV-1"));
    given()
        .queryParam("q", "SE-1")
        .get(at("/products"))
        .then()
        .body("items[0].sku", equalTo("SE-1"));
    given()
        .queryParam("category", "oils")
        .get(at("/products"))
        .then()
        .body("items.sku", contains("HO-1"));
    given().queryParam("category", "none").get(at("/products")).then().body("items", empty());
    var seen = new ArrayList<String>();
    String cursor = "";
    while (cursor != null) {
      var page =
          given()
              .queryParam("limit", 1)
              .queryParam("cursor", cursor)
              .get(at("/products"))
              .jsonPath();
      seen.addAll(page.getList("items.sku"));
      cursor = page.getString("nextCursor");
    }
    assertThat(seen).containsExactly("HO-1", "SV-1", "SE-1");
  }

  @Test
  void bad_parameters_are_refused() {
    given().queryParam("limit", 0).get(at("/products")).then().statusCode(400);
    given().queryParam("cursor", "!").get(at("/products")).then().statusCode(400);
    given().queryParam("q", "x".repeat(201)).get(at("/products")).then().statusCode(400);
    given().queryParam("q", "a\u0000b").get(at("/products")).then().statusCode(400);
    given()
        .queryParam("q", "x")
        .queryParam("cursor", "eA")
        .get(at("/products"))
        .then()
        .statusCode(400);
  }

  @Test
  void a_company_without_a_storefront_does_not_exist() {
    var strange = given().get("/api/v1/storefront/" + UUID.randomUUID() + "/products");
    strange.then().statusCode(404);
    given().get(at("/products")).then().statusCode(200);
    enable(false);
    given().get(at("/products")).then().statusCode(404).body("code", equalTo(strange.path("code")));
    given().get(at("/categories")).then().statusCode(404);
    given().get(at("/products/HO-1")).then().statusCode(404);
    given().get("/api/v1/storefront/not-an-id/products").then().statusCode(404);
    enable(true);
    given().get(at("/products")).then().statusCode(200);
  }

  @Test
  void what_the_client_has_is_not_sent_again() {
    var first = given().get(at("/products"));
    var tag = first.header("ETag");
    assertThat(tag).startsWith("\"").doesNotStartWith("W/");
    for (var known : List.of(tag, "\"x\", " + tag, "W/" + tag, "*")) {
      given()
          .header("If-None-Match", known)
          .get(at("/products"))
          .then()
          .statusCode(304)
          .header("ETag", tag);
    }
    set(keeper, standard, List.of(price(id("HO-1"), "999")));
    given().header("If-None-Match", tag).get(at("/products")).then().statusCode(200);
  }

  private String body() {
    return given().get(at("/products")).asString();
  }

  private void changes(Runnable change) {
    var before = body();
    assertThat(body()).isEqualTo(before);
    change.run();
    assertThat(body()).isNotEqualTo(before);
  }

  @Test
  void every_change_of_what_is_shown_is_seen_at_once() {
    changes(() -> set(keeper, standard, List.of(price(id("SV-1"), "55"))));
    changes(() -> keeper.receive(id("SV-1"), "1", "10"));
    changes(
        () ->
            keeper
                .request()
                .body(keeper.issue(id("SV-1"), "1"))
                .post("/api/v1/stock-movements")
                .then()
                .statusCode(201));
    changes(
        () ->
            ImportFixtures.imported(keeper, "all-or-nothing", "sku,name_fr", "SV-1,Savon d'Alep"));
    changes(
        () -> ImportFixtures.imported(keeper, "all-or-nothing", "sku,status", "DR-1,PUBLISHED"));
    changes(
        () ->
            PriceFixtures.request(keeper)
                .header("If-Match", "*")
                .body(Map.of("code", "D", "name", "D", "includesTva", true))
                .put("/api/v1/price-lists/" + standard)
                .then()
                .statusCode(200));
  }

  @Test
  void stock_that_moves_without_coming_or_going_costs_no_answer() {
    keeper.receive(id("HO-1"), "5", "700");
    var count = "select coalesce(sum(changes), 0) from storefront_change where company_id = ?";
    long before = sql.count(count, keeper.company());
    keeper.receive(id("HO-1"), "5", "700");
    keeper.request().body(keeper.issue(id("HO-1"), "3")).post("/api/v1/stock-movements");
    assertThat(sql.count(count, keeper.company())).isEqualTo(before);
  }

  @Test
  void an_answer_comes_from_redis_and_without_it_from_the_database() {
    var made = given().get(at("/products/HO-1")).asString();
    Awaitility.await()
        .until(
            () -> {
              // Asked again, for what was made while Redis was slow to answer is not stored.
              given().get(at("/products/HO-1"));
              return !redis
                  .key()
                  .keys("mizan:inventory:storefront:" + keeper.company() + ":*")
                  .isEmpty();
            });
    assertThat(redis.key().keys("mizan:inventory:storefront:" + keeper.company() + ":*"))
        .allSatisfy(key -> assertThat(redis.key().ttl(key)).isBetween(1L, 600L));
    redis.key().del(redis.key().keys("mizan:inventory:storefront:*").toArray(String[]::new));
    assertThat(given().get(at("/products/HO-1")).asString()).isEqualTo(made);
  }

  /** Readers and a writer at once: whoever reads after a change has been answered sees it. */
  @Test
  void a_reader_never_sees_what_was_before_a_change_that_is_over() {
    var oil = id("HO-1");
    var stop = new AtomicBoolean();
    var readers =
        IntStream.range(0, 4)
            .mapToObj(
                i ->
                    CompletableFuture.runAsync(
                        () -> {
                          while (!stop.get()) {
                            given().get(at("/products/HO-1"));
                          }
                        }))
            .toList();
    try {
      for (int i = 1; i <= 40; i++) {
        set(keeper, standard, List.of(price(oil, Integer.toString(i))));
        assertThat(product("HO-1").getString("price.ht")).isEqualTo(i + ".0000");
      }
    } finally {
      stop.set(true);
      readers.forEach(CompletableFuture::join);
    }
  }

  @Test
  void another_companys_products_are_not_shown() {
    var other = InventoryFixtures.company(queues, tokens);
    var theirs = other.product("THEIRS");
    given().get(at("/products/" + theirs)).then().statusCode(404);
    given().get(at("/products/THEIRS")).then().statusCode(404);
    given()
        .get(at("/products"))
        .then()
        .body("items.sku", containsInAnyOrder("HO-1", "SV-1", "SE-1"))
        .body("items", hasSize(3));
  }

  @Test
  void a_page_of_another_companys_origin_is_refused() {
    Response plain = given().header("Origin", "https://evil.example").get(at("/products"));
    plain.then().statusCode(200).header("Access-Control-Allow-Origin", nullValue());
  }
}
