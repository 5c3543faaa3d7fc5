package dz.mizan.inventory.lot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dz.mizan.inventory.job.JobRuns;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class LotTest {
  private static final String LOTS = "/api/v1/lots/";
  private static final String ALERTS = "/api/v1/stock-alerts";
  private static final String JOB = "alert-expiring-lots";

  Stack stack;
  TestTokens tokens;
  Queues queues;
  Sql sql;
  ReservationFixture shop;
  String product;

  @BeforeEach
  void company() {
    shop = ReservationFixture.company(queues, tokens, sql);
    product = shop.keeper().product();
    sql.update("update product set tracking = 'LOT' where id = ?::uuid", product);
  }

  private String receive(String number, LocalDate expiresOn, String quantity) {
    move("RECEIPT", number, expiresOn, quantity);
    return shop.request().queryParam("number", number).get(LOTS).path("items[0].id");
  }

  private void move(String kind, String number, LocalDate expiresOn, String quantity) {
    var part =
        new java.util.HashMap<String, Object>(Map.of("lotNumber", number, "quantity", quantity));
    var body =
        new java.util.HashMap<String, Object>(
            Map.of("productId", product, "kind", kind, "quantity", quantity));
    if (kind.equals("RECEIPT")) {
      part.put("expiresOn", expiresOn.toString());
      body.put("unitCost", "10");
    }
    body.put("parts", List.of(part));
    shop.request().body(body).post("/api/v1/stock-movements").then().statusCode(201);
  }

  private static LocalDate in(int days) {
    return LocalDate.now().plusDays(days);
  }

  private long alerts() {
    return sql.count(
        "select count(*) from stock_alert where company_id = ? and kind = 'EXPIRY'",
        shop.keeper().company());
  }

  @Test
  void a_lot_tells_where_it_is_and_how_it_moved() {
    var lot = receive("L-1", in(400), "10");
    receive("L-2", in(10), "3");
    move("ISSUE", "L-1", in(400), "4");
    shop.request()
        .get(LOTS + lot)
        .then()
        .statusCode(200)
        .header("ETag", equalTo("\"1\""))
        .body("onHand", equalTo("6.000"))
        .body("places", hasSize(1))
        .body("places[0].warehouseId", equalTo(shop.warehouse()))
        .body("places[0].onHand", equalTo("6.000"));
    var first = shop.request().queryParam("limit", 1).get(LOTS + lot + "/movements");
    first.then().body("items", hasSize(1)).body("items[0].quantity", equalTo("10.000"));
    shop.request()
        .queryParam("cursor", first.<String>path("nextCursor"))
        .get(LOTS + lot + "/movements")
        .then()
        .body("items", hasSize(1))
        .body("items[0].kind", equalTo("ISSUE"))
        .body("items[0].quantity", equalTo("-4.000"));
    shop.request()
        .queryParam("expiringBefore", in(30).toString())
        .get(LOTS)
        .then()
        .body("items", hasSize(1))
        .body("items[0].number", equalTo("L-2"));
    shop.request()
        .queryParam("productId", product)
        .queryParam("inStock", true)
        .queryParam("warehouseId", shop.warehouse())
        .get(LOTS)
        .then()
        .body("items", hasSize(2));
    shop.request().queryParam("expiringBefore", "soon").get(LOTS).then().statusCode(400);
  }

  @Test
  void a_lot_that_expires_soon_is_told_of_once_for_each_warehouse_and_date() {
    var soon = receive("SOON", in(20), "5");
    receive("LATER", in(40), "5");
    try (var tap = new EventTap(stack.broker(), shop.keeper().company() + ".inventory.lot.#")) {
      assertThat(JobRuns.run(shop.keeper(), JOB).getString("lastResult"))
          .isEqualTo("1 alerts raised, 0 closed");
      var event = tap.awaitType("dz.mizan.inventory.lot.expiring.v1").json();
      EventSamples.requireSameShape(event);
      assertThat(event.path("data").path("lotId").asText()).isEqualTo(soon);
      assertThat(event.path("data").path("onHand").asText()).isEqualTo("5.000");
    }
    JobRuns.run(shop.keeper(), JOB);
    assertThat(alerts()).isEqualTo(1);
    shop.request()
        .queryParam("kind", "EXPIRY")
        .get(ALERTS)
        .then()
        .body("items", hasSize(1))
        .body("items[0].lotId", equalTo(soon))
        .body("items[0].expiresOn", equalTo(in(20).toString()));

    // Over when nothing is left; the same lot coming back is no news.
    move("ISSUE", "SOON", in(20), "5");
    assertThat(JobRuns.run(shop.keeper(), JOB).getString("lastResult"))
        .isEqualTo("0 alerts raised, 1 closed");
    move("RECEIPT", "SOON", in(20), "1");
    JobRuns.run(shop.keeper(), JOB);
    assertThat(alerts()).isEqualTo(1);
  }

  @Test
  void another_expiry_date_closes_the_alert_and_may_raise_another() {
    var lot = receive("L", in(20), "5");
    JobRuns.run(shop.keeper(), JOB);
    shop.request().body(Map.of()).put(LOTS + lot).then().statusCode(428);
    shop.request()
        .header("If-Match", "\"1\"")
        .body(Map.of("expiresOn", "1900-01-01"))
        .put(LOTS + lot)
        .then()
        .statusCode(400);
    shop.request()
        .header("If-Match", "\"1\"")
        .body(Map.of("expiresOn", in(10).toString()))
        .put(LOTS + lot)
        .then()
        .statusCode(200)
        .header("ETag", equalTo("\"2\""))
        .body("expiresOn", equalTo(in(10).toString()));
    shop.request()
        .header("If-Match", "\"1\"")
        .body(Map.of("expiresOn", in(11).toString()))
        .put(LOTS + lot)
        .then()
        .statusCode(412);
    shop.request().queryParam("state", "OPEN").get(ALERTS).then().body("items", hasSize(0));
    JobRuns.run(shop.keeper(), JOB);
    shop.request()
        .queryParam("state", "OPEN")
        .get(ALERTS)
        .then()
        .body("items", hasSize(1))
        .body("items[0].expiresOn", equalTo(in(10).toString()));
    assertThat(shop.audited("lot.changed")).isEqualTo(1);
  }

  @Test
  void only_who_may_deals_with_lots_of_his_own_company_and_warehouses() {
    var lot = receive("L", in(20), "5");
    RestAssured.given().get(LOTS).then().statusCode(401);
    shop.with("products:read").get(LOTS).then().statusCode(403);
    shop.with("products:read").get(LOTS + lot + "/movements").then().statusCode(403);
    shop.with("lots:read")
        .header("If-Match", "*")
        .body("{}")
        .put(LOTS + lot)
        .then()
        .statusCode(403);
    var other = ReservationFixture.company(queues, tokens, sql);
    other.request().get(LOTS + lot).then().statusCode(404);
    other.request().get(LOTS + lot + "/movements").then().statusCode(404);
    other.request().header("If-Match", "*").body("{}").put(LOTS + lot).then().statusCode(404);
    other.request().get(LOTS).then().body("items", hasSize(0));
    // A lot is the company's; where it is, is not for everybody.
    shop.elsewhere()
        .get(LOTS + lot)
        .then()
        .body("places", hasSize(0))
        .body("onHand", equalTo("0.000"));
    shop.elsewhere().get(LOTS + lot + "/movements").then().body("items", hasSize(0));
    shop.elsewhere().header("If-Match", "*").body("{}").put(LOTS + lot).then().statusCode(403);
  }
}
