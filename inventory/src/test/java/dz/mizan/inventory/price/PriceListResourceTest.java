package dz.mizan.inventory.price;

import static dz.mizan.inventory.price.PriceFixtures.list;
import static dz.mizan.inventory.price.PriceFixtures.price;
import static dz.mizan.inventory.price.PriceFixtures.request;
import static dz.mizan.inventory.price.PriceFixtures.set;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import dz.mizan.inventory.InventoryFixtures;
import dz.mizan.inventory.InventoryFixtures.Storekeeper;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class PriceListResourceTest {
  private static final String LISTS = "/api/v1/price-lists";

  TestTokens tokens;
  Queues queues;
  Sql sql;
  Storekeeper keeper;

  @BeforeEach
  void company() {
    keeper = InventoryFixtures.company(queues, tokens);
  }

  private long prices() {
    return sql.count("select count(*) from product_price where company_id = ?", keeper.company());
  }

  private Map<String, Object> body(String code) {
    return new HashMap<>(Map.of("code", code, "name", "Tarif"));
  }

  @Test
  void a_company_has_one_default_list_however_many_ask_first() {
    IntStream.range(0, 8)
        .parallel()
        .forEach(i -> request(keeper).get(LISTS).then().statusCode(200));
    request(keeper)
        .get(LISTS)
        .then()
        .body("items", hasSize(1))
        .body("items[0].code", equalTo("STANDARD"))
        .body("items[0].isDefault", equalTo(true))
        .body("items[0].includesTva", equalTo(true));
  }

  @Test
  void another_list_becomes_the_default_one_and_only_that() {
    request(keeper).get(LISTS).then().statusCode(200);
    IntStream.range(0, 6).parallel().forEach(i -> list(keeper, "L" + i, true));
    assertThat(
            sql.count(
                "select count(*) from price_list where company_id = ? and is_default",
                keeper.company()))
        .isEqualTo(1);
  }

  @Test
  void a_taken_code_is_refused_whatever_its_case() {
    list(keeper, "GROS", false);
    request(keeper)
        .body(body("gros"))
        .post(LISTS)
        .then()
        .statusCode(409)
        .body("code", equalTo("price-list-code-taken"))
        .body("priceListCode", equalTo("gros"));
  }

  @Test
  void a_change_needs_the_current_etag_and_is_noted() {
    var id = list(keeper, "GROS", false);
    var change = body("GROS-2");
    request(keeper).body(change).put(LISTS + "/" + id).then().statusCode(428);
    request(keeper)
        .header("If-Match", "\"7\"")
        .body(change)
        .put(LISTS + "/" + id)
        .then()
        .statusCode(412);
    request(keeper)
        .header("If-Match", "\"1\"")
        .body(change)
        .put(LISTS + "/" + id)
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("code", equalTo("GROS-2"))
        .body("includesTva", equalTo(false));
    assertThat(
            sql.count(
                "select count(*) from audit_entry where company_id = ? and action = ?",
                keeper.company(),
                "price-list.changed"))
        .isEqualTo(1);
  }

  @Test
  void the_default_list_stays_and_has_no_end() {
    var id = list(keeper, "D", true);
    var noLonger = body("D");
    noLonger.put("isDefault", false);
    request(keeper)
        .header("If-Match", "\"1\"")
        .body(noLonger)
        .put(LISTS + "/" + id)
        .then()
        .statusCode(422)
        .body("code", equalTo("default-price-list"));
    var ending = body("D");
    ending.put("validUntil", "2027-01-01");
    request(keeper)
        .header("If-Match", "\"1\"")
        .body(ending)
        .put(LISTS + "/" + id)
        .then()
        .statusCode(422);
    request(keeper).get(LISTS + "/" + id).then().header("ETag", "\"1\"");
  }

  @Test
  void prices_are_set_together_listed_and_deleted() {
    var id = list(keeper, "GROS", false);
    var oil = keeper.product();
    var soap = keeper.product();
    var many = price(oil, "800");
    many.put("minQuantity", "10");
    set(keeper, id, List.of(price(oil, "850.00"), many, price(soap, "1.2345")));
    request(keeper)
        .body(Map.of("prices", List.of(price(oil, "850"), price(soap, "2"))))
        .put(LISTS + "/" + id + "/prices")
        .then()
        .statusCode(200)
        .body("set", equalTo(1))
        .body("unchanged", equalTo(1));
    var shown =
        request(keeper)
            .queryParam("productId", oil)
            .get(LISTS + "/" + id + "/prices")
            .then()
            .statusCode(200)
            .body("items", hasSize(2))
            .body("items.price", hasItem("850.0000"))
            .extract();
    var path = LISTS + "/" + id + "/prices/" + shown.path("items[0].id");
    request(keeper).delete(path).then().statusCode(204);
    request(keeper).delete(path).then().statusCode(404);
    assertThat(prices()).isEqualTo(2);
    assertThat(
            sql.count(
                "select count(*) from audit_entry where company_id = ? and action in (?, ?)",
                keeper.company(),
                "price.set",
                "price.deleted"))
        .isEqualTo(5);
  }

  @ParameterizedTest
  @CsvSource({
    "-1,,,,400",
    "1.23456,,,,400",
    "1e30,,,,400",
    "NaN,,,,400",
    "1,-1,,,400",
    "1,0.0001,,,400",
    "1,,PALLET9,,422",
    "1,,,1900-01-01,422",
    "1,,,2026-02-30,400"
  })
  void a_price_that_makes_no_sense_is_refused_and_none_is_set(
      String amount, String minQuantity, String unit, String from, int status) {
    var id = list(keeper, "GROS", false);
    var bad = price(keeper.product(), amount);
    bad.put("minQuantity", minQuantity);
    bad.put("unit", unit);
    bad.put("validFrom", from);
    request(keeper)
        .body(Map.of("prices", List.of(price(keeper.product(), "5"), bad)))
        .put(LISTS + "/" + id + "/prices")
        .then()
        .statusCode(status)
        .contentType("application/problem+json");
    assertThat(prices()).isZero();
  }

  @Test
  void an_unknown_product_and_a_repeated_price_are_named() {
    var id = list(keeper, "GROS", false);
    var oil = keeper.product();
    request(keeper)
        .body(
            Map.of(
                "prices",
                List.of(
                    price(oil, "1"), price(UUID.randomUUID().toString(), "1"), price(oil, "2"))))
        .put(LISTS + "/" + id + "/prices")
        .then()
        .statusCode(422)
        .body("code", equalTo("invalid-prices"))
        .body("violations.field", hasItem("prices[1].productId"))
        .body("violations.field", hasItem("prices[2]"));
    assertThat(prices()).isZero();
  }

  @Test
  void only_who_may_sees_and_changes_and_only_his_companys() {
    var id = list(keeper, "GROS", false);
    given().get(LISTS).then().statusCode(401);
    var nobody = tokens.of(keeper.user(), keeper.company()).permissions("products:read").sign();
    given().auth().oauth2(nobody).get(LISTS).then().statusCode(403);
    given()
        .auth()
        .oauth2(nobody)
        .contentType(ContentType.JSON)
        .body(body("X"))
        .post(LISTS)
        .then()
        .statusCode(403);
    var other = InventoryFixtures.company(queues, tokens);
    request(other).get(LISTS + "/" + id).then().statusCode(404);
    request(other)
        .body(Map.of("prices", List.of(price(other.product(), "1"))))
        .put(LISTS + "/" + id + "/prices")
        .then()
        .statusCode(404);
    request(other).get(LISTS + "/" + id + "/prices").then().statusCode(404);
  }
}
