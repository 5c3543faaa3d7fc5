package dz.mizan.inventory.reservation;

import static dz.mizan.inventory.reservation.ReservationFixture.RESERVATIONS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import dz.mizan.inventory.job.JobRuns;
import dz.mizan.inventory.stock.Document;
import dz.mizan.local.stack.Stack;
import dz.mizan.local.test.EventSamples;
import dz.mizan.local.test.EventTap;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class ReservationTest {
  private static final String JOB = "release-expired-reservations";

  Stack stack;
  TestTokens tokens;
  Queues queues;
  Sql sql;
  @Inject Reservations reservations;
  @Inject InCompanyWork inCompany;
  ReservationFixture shop;

  @BeforeEach
  void company() {
    shop = ReservationFixture.company(queues, tokens, sql);
  }

  @Test
  void what_is_reserved_stays_there_but_is_not_available_and_everybody_is_told() {
    var product = shop.stocked("10");
    try (var tap = new EventTap(stack.broker(), shop.keeper().company() + ".inventory.#")) {
      var made = shop.reserve(product, "4", Map.of("reference", "Devis 118", "minutes", 30));
      made.then()
          .statusCode(201)
          .header("Location", endsWith(RESERVATIONS + made.path("id")))
          .body("quantity", equalTo("4.000"))
          .body("state", equalTo("ACTIVE"))
          .body("documentType", equalTo("manual"))
          .body("reference", equalTo("Devis 118"));
      assertThat(shop.level(product, "on_hand")).isEqualTo("10.000");
      assertThat(shop.level(product, "reserved")).isEqualTo("4.000");
      shop.request()
          .body(shop.keeper().issue(product, "7"))
          .post("/api/v1/stock-movements")
          .then()
          .statusCode(422)
          .body("available", equalTo("6.000"));
      var later = OffsetDateTime.now().plusDays(2).withNano(0);
      shop.request()
          .header("If-Match", made.header("ETag"))
          .body(Map.of("expiresAt", later.toString()))
          .post(RESERVATIONS + made.path("id") + "/extend")
          .then()
          .statusCode(200)
          .header("ETag", equalTo("\"2\""));
      shop.request()
          .post(RESERVATIONS + made.path("id") + "/release")
          .then()
          .statusCode(200)
          .body("state", equalTo("RELEASED"))
          .body("remaining", equalTo("0.000"))
          .body("endedAt", notNullValue());
      for (var type : List.of("created", "extended", "released")) {
        EventSamples.requireSameShape(
            tap.awaitType("dz.mizan.inventory.reservation." + type + ".v1").json());
      }
    }
    assertThat(shop.level(product, "reserved")).isEqualTo("0.000");
    assertThat(shop.audited("reservation.created")).isEqualTo(1);
    assertThat(shop.audited("reservation.extended")).isEqualTo(1);
    assertThat(shop.audited("reservation.released")).isEqualTo(1);
  }

  @Test
  void of_fifty_who_want_the_last_ten_exactly_ten_get_one() {
    var product = shop.stocked("10");
    var statuses = AtOnce.calls(50, () -> shop.reserve(product, "1", Map.of()).statusCode());
    assertThat(statuses).filteredOn(status -> status == 201).hasSize(10);
    assertThat(statuses).filteredOn(status -> status == 422).hasSize(40);
    assertThat(shop.level(product, "reserved")).isEqualTo("10.000");
    assertThat(
            sql.text(
                "select sum(remaining) from stock_reservation where product_id = ?::uuid", product))
        .isEqualTo("10.000");
  }

  @Test
  void fifty_partial_reservations_at_once_share_what_is_there() {
    var product = shop.stocked("10");
    AtOnce.calls(50, () -> shop.reserve(product, "3", Map.of("partialAllowed", true)).statusCode());
    assertThat(shop.level(product, "reserved")).isEqualTo("10.000");
    assertThat(
            sql.text(
                "select string_agg(quantity::text, ' ' order by quantity) from stock_reservation"
                    + " where product_id = ?::uuid",
                product))
        .isEqualTo("1.000 3.000 3.000 3.000");
    shop.reserve(product, "3", Map.of("partialAllowed", true))
        .then()
        .statusCode(422)
        .body("code", equalTo("insufficient-stock"))
        .body("available", equalTo("0.000"));
  }

  @Test
  void who_reserves_and_who_issues_at_once_never_get_more_than_there_is() {
    var product = shop.stocked("10");
    var calls = new java.util.ArrayList<java.util.concurrent.Callable<Integer>>();
    for (int i = 0; i < 20; i++) {
      calls.add(() -> shop.reserve(product, "1", Map.of()).statusCode());
      calls.add(
          () ->
              shop.request()
                  .body(shop.keeper().issue(product, "1"))
                  .post("/api/v1/stock-movements")
                  .statusCode());
    }
    assertThat(AtOnce.all(calls)).filteredOn(status -> status == 201).hasSize(10);
    assertThat(shop.level(product, "on_hand - reserved")).isEqualTo("0.000");
  }

  @Test
  void a_request_that_is_sent_again_reserves_once() {
    var product = shop.stocked("10");
    var body = Map.of("productId", product, "quantity", "4");
    var answers =
        AtOnce.calls(
            10, () -> shop.request().header("Idempotency-Key", "k").body(body).post(RESERVATIONS));
    assertThat(answers).extracting(Response::statusCode).containsOnly(201);
    assertThat(answers.stream().map(a -> a.<String>path("id")).distinct()).hasSize(1);
    assertThat(shop.level(product, "reserved")).isEqualTo("4.000");
  }

  @Test
  void what_has_expired_is_given_back_by_the_job_and_nothing_else_is() {
    var product = shop.stocked("10");
    var expired = shop.reserved(product, "4");
    shop.letExpire(product);
    var current = shop.reserved(product, "5");
    try (var tap = new EventTap(stack.broker(), shop.keeper().company() + ".inventory.#")) {
      JobRuns.run(shop.keeper(), JOB);
      var event = tap.awaitType("dz.mizan.inventory.reservation.released.v1").json();
      assertThat(event.path("subject").asText()).isEqualTo(expired);
      assertThat(event.path("data").path("reason").asText()).isEqualTo("EXPIRED");
      assertThat(event.path("data").path("quantity").asText()).isEqualTo("4.000");
    }
    assertThat(shop.state(expired)).isEqualTo("EXPIRED");
    assertThat(shop.state(current)).isEqualTo("ACTIVE");
    assertThat(shop.level(product, "reserved")).isEqualTo("5.000");
    assertThat(shop.audited("reservation.expired")).isEqualTo(1);
    JobRuns.run(shop.keeper(), JOB);
    assertThat(shop.audited("reservation.expired")).isEqualTo(1);
  }

  @Test
  void a_promise_to_a_document_is_released_by_the_document_alone() {
    var product = shop.stocked("10");
    var order = new Document("sales-order", UUID.randomUUID(), "CC-2026-000001");
    var made =
        inCompany
            .run(
                shop.keeper().company(),
                () ->
                    reservations.reserve(
                        order,
                        List.of(new Wanted(UUID.fromString(product), null, BigDecimal.TEN, false)),
                        null))
            .join()
            .getFirst();
    for (var action : List.of("release", "extend")) {
      shop.request()
          .header("If-Match", "*")
          .body("{}")
          .post(RESERVATIONS + made.id() + "/" + action)
          .then()
          .statusCode(409)
          .body("code", equalTo("reservation-of-document"))
          .body("document", equalTo("CC-2026-000001"));
    }
    shop.request()
        .queryParam("documentId", order.id())
        .get(RESERVATIONS)
        .then()
        .body("items", hasSize(1))
        .body("items[0].documentType", equalTo("sales-order"));
    inCompany
        .run(shop.keeper().company(), () -> reservations.release(order).replaceWith(true))
        .join();
    assertThat(shop.level(product, "reserved")).isEqualTo("0.000");
  }

  @ParameterizedTest
  @CsvSource({
    "0, , , 400",
    "-1, , , 400",
    "1.0001, , , 400",
    "1e30, , , 400",
    "NaN, , , 400",
    "11, , , 422",
    "1, 0, , 400",
    "1, 525601, , 400",
    "1, , 2020-01-01T00:00:00Z, 400",
    "1, , 2999-01-01T00:00:00Z, 400",
    "1, , soon, 400",
    "1, 5, 2026-12-01T00:00:00Z, 400"
  })
  void a_reservation_that_makes_no_sense_is_refused(
      String quantity, String minutes, String expiresAt, int status) {
    var product = shop.stocked("10");
    var more = new HashMap<String, Object>();
    more.put("minutes", minutes);
    more.put("expiresAt", expiresAt);
    shop.reserve(product, quantity, more)
        .then()
        .statusCode(status)
        .contentType("application/problem+json");
    assertThat(shop.level(product, "reserved")).isEqualTo("0.000");
  }

  @Test
  void only_who_may_deals_with_reservations_of_his_own_company_and_warehouses() {
    var product = shop.stocked("10");
    var id = shop.reserved(product, "1");
    var other = ReservationFixture.company(queues, tokens, sql);
    other.request().get(RESERVATIONS + id).then().statusCode(404);
    other.request().post(RESERVATIONS + id + "/release").then().statusCode(404);
    other
        .request()
        .header("If-Match", "*")
        .body("{}")
        .post(RESERVATIONS + id + "/extend")
        .then()
        .statusCode(404);
    other.request().get(RESERVATIONS).then().body("items", hasSize(0));
    other
        .reserve(product, "1", Map.of())
        .then()
        .statusCode(422)
        .body("code", equalTo("unknown-product"));
    shop.elsewhere()
        .get(RESERVATIONS + id)
        .then()
        .statusCode(403)
        .body("code", equalTo("out-of-scope"));
    shop.elsewhere().post(RESERVATIONS + id + "/release").then().statusCode(403);
    shop.elsewhere().get(RESERVATIONS).then().body("items", hasSize(0));
    shop.elsewhere()
        .body(Map.of("productId", product, "quantity", "1"))
        .post(RESERVATIONS)
        .then()
        .statusCode(403);
    var none = shop.with("products:read");
    none.get(RESERVATIONS).then().statusCode(403);
    shop.with("reservations:read").body("{}").post(RESERVATIONS).then().statusCode(403);
    shop.with("reservations:read").post(RESERVATIONS + id + "/release").then().statusCode(403);
    shop.with("reservations:read")
        .body("{}")
        .post(RESERVATIONS + id + "/extend")
        .then()
        .statusCode(403);
    io.restassured.RestAssured.given().get(RESERVATIONS).then().statusCode(401);
    io.restassured.RestAssured.given().post(RESERVATIONS + id + "/release").then().statusCode(401);
    assertThat(shop.level(product, "reserved")).isEqualTo("1.000");
  }
}
