package dz.mizan.inventory.reorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dz.mizan.inventory.reservation.AtOnce;
import dz.mizan.inventory.reservation.ReservationFixture;
import dz.mizan.local.stack.Stack;
import dz.mizan.local.test.EventSamples;
import dz.mizan.local.test.EventTap;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class ReorderRuleTest {
  private static final String LOW = "dz.mizan.inventory.stock.low.v1";
  private static final String ALERTS = "/api/v1/stock-alerts/";

  Stack stack;
  TestTokens tokens;
  Queues queues;
  Sql sql;
  ReservationFixture shop;
  String warehouse;

  @BeforeEach
  void company() {
    shop = ReservationFixture.company(queues, tokens, sql);
    warehouse = shop.warehouse();
  }

  private String rule(String product) {
    return "/api/v1/reorder-rules/" + product + "/" + warehouse;
  }

  private void setPoint(String product, String point) {
    shop.request()
        .body(Map.of("reorderPoint", point, "minimum", "5", "maximum", "100"))
        .put(rule(product))
        .then()
        .statusCode(201);
  }

  private void issue(String product, String quantity) {
    shop.request()
        .body(shop.keeper().issue(product, quantity))
        .post("/api/v1/stock-movements")
        .then()
        .statusCode(201);
  }

  private long alerts(String product) {
    return sql.count("select count(*) from stock_alert where product_id = ?::uuid", product);
  }

  private long open(String product) {
    return sql.count(
        "select count(*) from stock_alert where product_id = ?::uuid and closed_at is null",
        product);
  }

  private long events() {
    return sql.count(
        "select count(*) from outbox where company_id = ? and type = 'stock.low.v1'",
        shop.keeper().company());
  }

  @Test
  void a_rule_is_set_changed_with_its_version_and_taken_away() {
    var product = shop.keeper().product();
    var set =
        shop.request()
            .body(Map.of("reorderPoint", "20", "minimum", "10", "maximum", "100"))
            .put(rule(product));
    set.then()
        .statusCode(201)
        .header("Location", endsWith(rule(product)))
        .header("ETag", equalTo("\"1\""))
        .body("recoverAt", equalTo("22.000"))
        .body("available", equalTo("0.000"))
        .body("low", equalTo(true));
    var supplier = UUID.randomUUID().toString();
    shop.request()
        .header("If-Match", "\"1\"")
        .body(Map.of("reorderPoint", "30", "preferredSupplierId", supplier))
        .put(rule(product))
        .then()
        .statusCode(422)
        .body("code", equalTo("reference-not-found"));
    sql.update(
        "insert into supplier (company_id, id, code, name, payment_days, lead_days)"
            + " values (?::uuid, ?::uuid, 'F-1', 'Moulins', 0, 0)",
        shop.keeper().company().toString(),
        supplier);
    var change = Map.of("reorderPoint", "30", "preferredSupplierId", supplier);
    shop.request().body(change).put(rule(product)).then().statusCode(428);
    shop.request()
        .header("If-Match", "\"9\"")
        .body(change)
        .put(rule(product))
        .then()
        .statusCode(412);
    shop.request()
        .header("If-Match", "\"1\"")
        .body(change)
        .put(rule(product))
        .then()
        .statusCode(200)
        .header("ETag", equalTo("\"2\""))
        .body("reorderPoint", equalTo("30.000"))
        .body("minimum", equalTo(null));
    shop.request().get(rule(product)).then().body("preferredSupplierId", equalTo(supplier));
    shop.request()
        .queryParam("low", true)
        .queryParam("supplierId", supplier)
        .get("/api/v1/reorder-rules")
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].productId", equalTo(product));
    shop.request().delete(rule(product)).then().statusCode(428);
    shop.request().header("If-Match", "\"2\"").delete(rule(product)).then().statusCode(204);
    shop.request().get(rule(product)).then().statusCode(404);
    assertThat(open(product)).isZero();
    assertThat(shop.audited("reorder-rule.created")).isEqualTo(1);
    assertThat(shop.audited("reorder-rule.changed")).isEqualTo(1);
    assertThat(shop.audited("reorder-rule.deleted")).isEqualTo(1);
  }

  @Test
  void of_many_who_set_the_first_rule_at_once_one_does() {
    var product = shop.keeper().product();
    var statuses =
        AtOnce.calls(
            8,
            () -> shop.request().body(Map.of("reorderPoint", "5")).put(rule(product)).statusCode());
    assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 428);
    assertThat(events()).isEqualTo(1);
  }

  @Test
  void stock_that_is_low_already_is_told_of_when_the_rule_is_set() {
    var product = shop.stocked("4");
    try (var tap = new EventTap(stack.broker(), shop.keeper().company() + ".inventory.stock.#")) {
      setPoint(product, "20");
      var event = tap.awaitType(LOW).json();
      EventSamples.requireSameShape(event);
      assertThat(event.path("data").path("available").asText()).isEqualTo("4.000");
      assertThat(event.path("data").path("reorderPoint").asText()).isEqualTo("20.000");
    }
    shop.request()
        .queryParam("state", "OPEN")
        .queryParam("kind", "LOW_STOCK")
        .get(ALERTS)
        .then()
        .body("items", hasSize(1))
        .body("items[0].threshold", equalTo("20.000"));
  }

  @Test
  void stock_is_low_once_per_crossing_whoever_takes_the_goods_at_once() {
    var product = shop.stocked("40");
    setPoint(product, "20");
    assertThat(events()).isZero();
    var statuses =
        AtOnce.calls(
            25,
            () ->
                shop.request()
                    .body(shop.keeper().issue(product, "1"))
                    .post("/api/v1/stock-movements")
                    .statusCode());
    assertThat(statuses).containsOnly(201);
    assertThat(shop.level(product, "on_hand")).isEqualTo("15.000");
    assertThat(events()).isEqualTo(1);
    assertThat(open(product)).isEqualTo(1);

    // Up to the point plus a tenth, and down again: still the same crossing.
    shop.keeper().receive(product, "7", "10");
    issue(product, "4");
    assertThat(events()).isEqualTo(1);
    assertThat(open(product)).isEqualTo(1);

    shop.keeper().receive(product, "5", "10");
    assertThat(open(product)).isZero();
    // What is promised is not available either.
    shop.reserved(product, "3");
    assertThat(events()).isEqualTo(2);
    assertThat(alerts(product)).isEqualTo(2);
    assertThat(open(product)).isEqualTo(1);
  }

  @Test
  void an_alert_is_acknowledged_once_and_not_when_it_is_over() {
    var product = shop.stocked("4");
    setPoint(product, "20");
    var id = shop.request().get(ALERTS).<String>path("items[0].id");
    var statuses =
        AtOnce.calls(6, () -> shop.request().post(ALERTS + id + "/acknowledge").statusCode());
    assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 409);
    shop.request()
        .get(ALERTS + id)
        .then()
        .body("state", equalTo("ACKNOWLEDGED"))
        .body("acknowledgedBy", equalTo(shop.keeper().user().toString()));
    assertThat(shop.audited("stock-alert.acknowledged")).isEqualTo(1);
    shop.keeper().receive(product, "50", "10");
    issue(product, "40");
    var second = shop.request().queryParam("state", "OPEN").get(ALERTS).<String>path("items[0].id");
    shop.keeper().receive(product, "50", "10");
    for (var over : java.util.List.of(id, second)) {
      shop.request()
          .post(ALERTS + over + "/acknowledge")
          .then()
          .statusCode(409)
          .body("code", equalTo("wrong-alert-state"))
          .body("state", equalTo("CLOSED"));
    }
    // Newest first, page by page.
    var page = shop.request().queryParam("limit", 1).get(ALERTS);
    page.then().body("items[0].id", equalTo(second));
    shop.request()
        .queryParam("limit", 1)
        .queryParam("cursor", page.<String>path("nextCursor"))
        .get(ALERTS)
        .then()
        .body("items[0].id", equalTo(id))
        .body("nextCursor", equalTo(null));
    shop.request().queryParam("cursor", "bm9uZQ").get(ALERTS).then().statusCode(400);
  }

  @ParameterizedTest
  @CsvSource({
    "-1, , , 400",
    ", , , 400",
    "1.0001, , , 400",
    "1e12, , , 400",
    "10, 20, 15, 400",
    "20, , 15, 400",
    "10, -1, , 400",
    "NaN, , , 400",
    "1, 1e99999999, , 400"
  })
  void a_rule_that_makes_no_sense_is_refused(
      String point, String minimum, String maximum, int status) {
    var product = shop.keeper().product();
    var body = new HashMap<String, Object>();
    body.put("reorderPoint", point);
    body.put("minimum", minimum);
    body.put("maximum", maximum);
    shop.request()
        .body(body)
        .put(rule(product))
        .then()
        .statusCode(status)
        .contentType("application/problem+json");
    shop.request().get(rule(product)).then().statusCode(404);
  }

  @Test
  void what_takes_no_stock_gets_no_rule() {
    var product = shop.keeper().product();
    var body = Map.of("reorderPoint", "1");
    sql.update("update product set kind = 'SERVICE' where id = ?::uuid", product);
    shop.request()
        .body(body)
        .put(rule(product))
        .then()
        .statusCode(422)
        .body("code", equalTo("not-stocked"));
    sql.update(
        "update product set kind = 'GOODS', status = 'PUBLISHED' where id = ?::uuid", product);
    sql.update("update product set status = 'ARCHIVED' where id = ?::uuid", product);
    shop.request()
        .body(body)
        .put(rule(product))
        .then()
        .statusCode(422)
        .body("code", equalTo("product-archived"));
    shop.request()
        .body(body)
        .put(rule(UUID.randomUUID().toString()))
        .then()
        .statusCode(422)
        .body("code", equalTo("unknown-product"));
    shop.request()
        .body(body)
        .put("/api/v1/reorder-rules/" + shop.keeper().product() + "/" + UUID.randomUUID())
        .then()
        .statusCode(422)
        .body("code", equalTo("unknown-warehouse"));
  }

  @Test
  void only_who_may_deals_with_rules_and_alerts_of_his_own_company_and_warehouses() {
    var product = shop.stocked("4");
    setPoint(product, "20");
    var alert = shop.request().get(ALERTS).<String>path("items[0].id");
    var body = Map.of("reorderPoint", "1");
    RestAssured.given().get(rule(product)).then().statusCode(401);
    RestAssured.given().get(ALERTS).then().statusCode(401);
    var reader = shop.with("reorder-rules:read", "stock-alerts:read");
    reader.body(body).put(rule(product)).then().statusCode(403);
    shop.with("reorder-rules:read")
        .header("If-Match", "*")
        .delete(rule(product))
        .then()
        .statusCode(403);
    shop.with("stock-alerts:read").post(ALERTS + alert + "/acknowledge").then().statusCode(403);
    shop.with("products:read").get(rule(product)).then().statusCode(403);
    shop.with("products:read").get(ALERTS + alert).then().statusCode(403);
    var other = ReservationFixture.company(queues, tokens, sql);
    other.request().get(rule(product)).then().statusCode(404);
    other.request().get(ALERTS + alert).then().statusCode(404);
    other.request().post(ALERTS + alert + "/acknowledge").then().statusCode(404);
    other.request().body(body).put(rule(product)).then().statusCode(422);
    other.request().get("/api/v1/reorder-rules").then().body("items", hasSize(0));
    for (var path : java.util.List.of(rule(product), ALERTS + alert)) {
      shop.elsewhere().get(path).then().statusCode(403).body("code", equalTo("out-of-scope"));
    }
    shop.elsewhere().body(body).put(rule(product)).then().statusCode(403);
    shop.elsewhere().post(ALERTS + alert + "/acknowledge").then().statusCode(403);
    shop.elsewhere().get(ALERTS).then().body("items", hasSize(0));
    shop.elsewhere().get("/api/v1/reorder-rules").then().body("items", hasSize(0));
    shop.request().get(rule(product)).then().body("reorderPoint", equalTo("20.000"));
  }
}
