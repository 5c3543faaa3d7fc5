package dz.mizan.inventory.count;

import static dz.mizan.inventory.count.CountFixtures.COUNTS;
import static dz.mizan.inventory.count.CountFixtures.record;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dz.mizan.inventory.Places;
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
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class CountTest {
  private static final Map<String, String> REASON = Map.of("reason", "Reporté");

  TestTokens tokens;
  Queues queues;
  Sql sql;
  Places places;
  CountFixtures counts;
  String main;
  String oil;
  String salt;

  @BeforeEach
  void a_company_with_two_products_in_stock() {
    places = Places.company(queues, tokens, sql);
    counts = new CountFixtures(places);
    main = places.mainWarehouse();
    oil = places.product();
    salt = places.product();
    places.receive(oil, main, "10", "33.333");
    places.receive(salt, main, "4", "5.00");
  }

  @Test
  void differences_are_booked_with_their_value_and_the_stock_is_free_again() {
    var id = counts.draft(main, "FREEZE", "ALL", Map.of());
    counts
        .step(id, "open", null)
        .statusCode(200)
        .body("number", startsWith("INV-2026-"))
        .body("status", equalTo("COUNTING"));
    counts.count(id, record(oil, "7"), record(salt, "5")).statusCode(200);
    counts.step(id, "review", null).statusCode(200);
    counts
        .summary(id)
        .body("lines", equalTo(2))
        .body("counted", equalTo(2))
        .body("gains.amount", equalTo("5.00"))
        .body("losses.amount", equalTo("-100.00"));
    counts.differences(id, "DIFFERENT").body("items", hasSize(2));
    counts.step(id, "approve", Map.of()).statusCode(200).body("status", equalTo("APPROVED"));
    assertThat(places.level(oil, main, "on_hand")).isEqualTo("7.000");
    assertThat(places.level(oil, main, "value")).isEqualTo("233.33");
    assertThat(places.level(salt, main, "on_hand")).isEqualTo("5.000");
    assertThat(
            sql.rows(
                "select quantity::text, value::text, document_type from stock_movement"
                    + " where company_id = ? and kind = 'COUNT' order by quantity",
                places.company()))
        .extracting(row -> List.copyOf(row.values()))
        .containsExactly(
            List.of("-3.000", "-100.00", "stock-count"), List.of("1.000", "5.00", "stock-count"));
    counts.differences(id, "DIFFERENT").body("items", hasSize(2));
    counts.summary(id).body("net.amount", equalTo("-95.00"));
    assertThat(places.count("counted_level where company_id = ?", places.company())).isZero();
    places.receive(oil, main, "1", "1.00");
    assertThat(places.count("audit_entry where entity = 'stock-count' and entity_id = ?::uuid", id))
        .isEqualTo(5);
  }

  @Test
  void while_it_is_frozen_nothing_else_moves_and_cancelling_frees_it() {
    var id = counts.open(main, "FREEZE");
    places
        .move("ISSUE", oil, main, "1", Map.of())
        .statusCode(409)
        .body("code", equalTo("warehouse-frozen"))
        .body("countId", equalTo(id));
    var other = places.product();
    places
        .move("RECEIPT", other, main, "1", Map.of("unitCost", "1.00"))
        .statusCode(409)
        .body("code", equalTo("warehouse-frozen"));
    var bin = places.location(main, "A1");
    places
        .request()
        .body(Map.of("productId", oil, "warehouseId", main, "toLocationId", bin, "quantity", "1"))
        .post("/api/v1/stock-relocations")
        .then()
        .statusCode(409);
    places.receive(oil, places.warehouse("ORAN"), "1", "1.00");
    counts.count(id, record(oil, "1")).statusCode(200);
    counts.step(id, "cancel", REASON).statusCode(200).body("status", equalTo("CANCELLED"));
    places.move("ISSUE", oil, main, "1", Map.of()).statusCode(201);
    places.receive(other, main, "1", "1.00");
    assertThat(places.level(oil, main, "on_hand")).isEqualTo("9.000");
  }

  @Test
  void goods_that_move_meanwhile_are_corrected_for() {
    var id = counts.open(main, "LIVE");
    places.move("ISSUE", oil, main, "2", Map.of()).statusCode(201);
    // Eight should be there, seven are.
    counts.count(id, record(oil, "7"), record(salt, "4")).statusCode(200);
    places.receive(oil, main, "5", "10.00");
    places.move("ISSUE", salt, main, "1", Map.of()).statusCode(201);
    counts.step(id, "review", null).statusCode(200);
    counts
        .differences(id, "DIFFERENT")
        .body("items.expected", contains("10.000"))
        .body("items.onHand", contains("8.000"))
        .body("items.sequence", contains(2))
        .body("items.difference", contains("-1.000"));
    counts.step(id, "approve", Map.of()).statusCode(200);
    assertThat(places.level(oil, main, "on_hand")).isEqualTo("12.000");
    assertThat(places.level(salt, main, "on_hand")).isEqualTo("3.000");
  }

  @Test
  void who_counts_does_not_see_what_is_expected() {
    var id = counts.open(main, "FREEZE");
    var counter = places.may("stock-counts:record", "stock-counts:read");
    var lines = counter.get(COUNTS + "/" + id + "/lines").then().statusCode(200).extract();
    assertThat(lines.asString()).doesNotContain("10.000", "expected", "onHand", "difference");
    var records = Map.of("records", List.of(record(oil, "7")));
    var noted =
        CountFixtures.step(places.may("stock-counts:record"), id, "records", records)
            .statusCode(200)
            .body("records.quantity", contains("7.000"))
            .extract()
            .asString();
    assertThat(noted).doesNotContain("10.000", "-3.000");
    var header = places.request().get(COUNTS + "/" + id).asString();
    assertThat(header).doesNotContain("10.000");
    for (var path : List.of("differences", "summary", "inventory", "inventory.csv")) {
      places
          .may("stock-counts:record", "stock-counts:read")
          .get(COUNTS + "/" + id + "/" + path)
          .then()
          .statusCode(403);
    }
    for (var path : List.of("sheet", "sheet.csv")) {
      assertThat(places.request().get(COUNTS + "/" + id + "/" + path).asString())
          .doesNotContain("10.000", "10,000", ">10<");
    }
  }

  @Test
  void teams_are_summed_a_record_replaces_or_adds_and_a_recount_stands() {
    var id = counts.open(main, "FREEZE");
    var adding = new HashMap<>(record(oil, "2"));
    adding.put("add", true);
    counts.count(id, record(oil, "9")).statusCode(200);
    counts.count(id, record(oil, "3")).body("records.quantity", contains("3.000"));
    counts.count(id, adding).body("records.quantity", contains("5.000"));
    CountFixtures.step(
            places.of(UUID.randomUUID()),
            id,
            "records",
            Map.of("records", List.of(record(oil, "4"))))
        .body("records.quantity", contains("4.000"));
    counts.count(id, record(salt, "4")).statusCode(200);
    counts.step(id, "review", null).statusCode(200);
    counts.differences(id, "DIFFERENT").body("items.counted", contains("9.000"));
    counts.step(id, "recount", Map.of()).statusCode(200).body("status", equalTo("COUNTING"));
    places
        .request()
        .queryParam("uncountedOnly", true)
        .get(COUNTS + "/" + id + "/lines")
        .then()
        .body("items.productId", contains(oil))
        .body("items.pass", contains(2));
    counts.count(id, record(oil, "10")).statusCode(200);
    counts.step(id, "review", null).statusCode(200);
    counts.differences(id, "DIFFERENT").body("items", empty());
    assertThat(places.count("stock_count_record where count_id = ?::uuid", id)).isEqualTo(6);
    counts.step(id, "approve", Map.of()).statusCode(200);
    assertThat(places.count("stock_movement where kind = 'COUNT' and document_id = ?::uuid", id))
        .isZero();
  }

  @Test
  void it_must_be_said_what_becomes_of_lines_that_nobody_counted() {
    var id = counts.open(main, "FREEZE");
    counts.count(id, record(oil, "10")).statusCode(200);
    counts.step(id, "review", null).statusCode(200);
    counts.differences(id, "UNCOUNTED").body("items.productId", contains(salt));
    counts
        .step(id, "approve", Map.of())
        .statusCode(422)
        .body("code", equalTo("uncounted-lines"))
        .body("lines", equalTo(1));
    counts
        .step(id, "approve", Map.of("uncounted", "ZERO"))
        .statusCode(200)
        .body("uncounted", equalTo("ZERO"));
    assertThat(places.level(salt, main, "on_hand")).isEqualTo("0.000");
    assertThat(places.level(salt, main, "value")).isEqualTo("0.00");
    var second = counts.open(main, "FREEZE");
    counts.approve(second, "LEAVE");
    assertThat(places.level(oil, main, "on_hand")).isEqualTo("10.000");
  }

  @Test
  void two_approvals_at_once_book_once() {
    var id = counts.open(main, "FREEZE");
    counts.count(id, record(oil, "6"), record(salt, "4")).statusCode(200);
    counts.step(id, "review", null).statusCode(200);
    Callable<Integer> approve = () -> counts.step(id, "approve", Map.of()).extract().statusCode();
    assertThat(Places.atOnce(List.of(approve, approve, approve)))
        .containsExactlyInAnyOrder(200, 409, 409);
    assertThat(places.level(oil, main, "on_hand")).isEqualTo("6.000");
    assertThat(places.count("stock_movement where document_id = ?::uuid", id)).isEqualTo(1);
  }

  @Test
  void what_is_being_counted_is_in_no_second_count() {
    var first = counts.draft(main, "LIVE", "PRODUCTS", Map.of("productIds", List.of(oil)));
    var second = counts.draft(main, "FREEZE", "ALL", Map.of());
    var other = counts.draft(main, "LIVE", "PRODUCTS", Map.of("productIds", List.of(salt)));
    counts.step(first, "open", null).statusCode(200);
    counts
        .step(second, "open", null)
        .statusCode(409)
        .body("code", equalTo("already-being-counted"));
    counts.step(other, "open", null).statusCode(200);
    places.move("ISSUE", oil, main, "1", Map.of()).statusCode(201);
    counts.step(first, "cancel", REASON).statusCode(200);
    counts.step(other, "cancel", REASON).statusCode(200);
    var third = counts.draft(main, "FREEZE", "ALL", Map.of());
    var answers =
        Places.atOnce(
            List.<Callable<Integer>>of(
                () -> counts.step(second, "open", null).extract().statusCode(),
                () -> counts.step(third, "open", null).extract().statusCode()));
    assertThat(answers).containsExactlyInAnyOrder(200, 409);
  }

  @Test
  void every_illegal_step_is_refused_in_every_state() {
    var states = new HashMap<String, String>();
    states.put("CANCELLED", counts.draft(main, "LIVE", "ALL", Map.of()));
    counts.step(states.get("CANCELLED"), "cancel", REASON).statusCode(200);
    states.put("APPROVED", counts.open(main, "LIVE"));
    counts.approve(states.get("APPROVED"), "LEAVE");
    states.put("DRAFT", counts.draft(main, "LIVE", "ALL", Map.of()));
    states.put(
        "COUNTING", counts.draft(main, "LIVE", "PRODUCTS", Map.of("productIds", List.of(oil))));
    counts.step(states.get("COUNTING"), "open", null).statusCode(200);
    states.put(
        "REVIEW", counts.draft(main, "LIVE", "PRODUCTS", Map.of("productIds", List.of(salt))));
    counts.step(states.get("REVIEW"), "open", null).statusCode(200);
    counts.step(states.get("REVIEW"), "review", null).statusCode(200);
    var records = Map.of("records", List.of(record(oil, "1")));
    var legal =
        Map.of(
            "open", List.of("DRAFT"),
            "records", List.of("COUNTING"),
            "review", List.of("COUNTING"),
            "recount", List.of("REVIEW"),
            "approve", List.of("REVIEW"),
            "cancel", List.of("DRAFT", "COUNTING", "REVIEW"));
    legal.forEach(
        (verb, from) ->
            states.forEach(
                (state, id) -> {
                  if (!from.contains(state)) {
                    Object body =
                        switch (verb) {
                          case "records" -> records;
                          case "cancel" -> REASON;
                          case "approve", "recount" -> Map.of();
                          default -> null;
                        };
                    counts
                        .step(id, verb, body)
                        .statusCode(409)
                        .body("code", equalTo("wrong-count-status"))
                        .body("countStatus", equalTo(state));
                  }
                }));
    states.forEach(
        (state, id) -> {
          places.request().get(COUNTS + "/" + id).then().body("status", equalTo(state));
          places
              .request()
              .header("If-Match", "*")
              .body(CountFixtures.body(main, "LIVE", "ALL", Map.of()))
              .put(COUNTS + "/" + id)
              .then()
              .statusCode(state.equals("DRAFT") ? 200 : 409);
        });
  }

  @Test
  void what_is_promised_cannot_be_counted_away() {
    var id = counts.open(main, "FREEZE");
    counts.count(id, record(oil, "2"), record(salt, "1")).statusCode(200);
    counts.step(id, "review", null).statusCode(200);
    sql.update(
        "update stock_level set reserved = 3 where product_id = ?::uuid and warehouse_id = ?::uuid",
        oil,
        main);
    counts
        .step(id, "approve", Map.of())
        .statusCode(422)
        .body("code", equalTo("insufficient-stock"))
        .body("productId", equalTo(oil));
    places.request().get(COUNTS + "/" + id).then().body("status", equalTo("REVIEW"));
    assertThat(places.level(salt, main, "on_hand")).isEqualTo("4.000");
    assertThat(places.level(salt, main, "frozen_by")).isEqualTo(id);
  }

  @Test
  void who_counted_does_not_approve_where_the_company_forbids_it_and_it_is_noted_where_not() {
    var id = counts.open(main, "FREEZE");
    counts.count(id, record(oil, "9"), record(salt, "4")).statusCode(200);
    counts.step(id, "review", null).statusCode(200);
    sql.update(
        "insert into inventory_settings (company_id, forbid_self_approval) values (?, true)",
        places.company());
    counts.step(id, "approve", Map.of()).statusCode(403).body("code", equalTo("self-approval"));
    assertThat(places.level(oil, main, "on_hand")).isEqualTo("10.000");
    CountFixtures.step(places.of(UUID.randomUUID()), id, "approve", Map.of())
        .statusCode(200)
        .body("isApprovedByCounter", equalTo(false));
    sql.update(
        "update inventory_settings set forbid_self_approval = false where company_id = ?",
        places.company());
    var second = counts.open(main, "FREEZE");
    counts.count(second, record(oil, "9"), record(salt, "4")).statusCode(200);
    counts.step(second, "review", null).statusCode(200);
    counts
        .step(second, "approve", Map.of())
        .statusCode(200)
        .body("isApprovedByCounter", equalTo(true));
  }

  @Test
  void bad_input_is_refused_by_field_and_nothing_is_noted() {
    var id = counts.open(main, "FREEZE");
    counts.count(id, record(oil, "-1")).statusCode(400);
    counts.count(id, record(oil, "1.0001")).statusCode(400);
    counts.count(id, Map.of("quantity", "1")).statusCode(400);
    counts.count(id, Map.of("productId", oil, "sku", "X", "quantity", "1")).statusCode(400);
    counts.count(id, Map.of("barcode", "12A", "quantity", "1")).statusCode(400);
    counts
        .count(id, record(oil, "1"), Map.of("sku", "NOWHERE", "quantity", "1"))
        .statusCode(422)
        .body("code", equalTo("unknown-product"))
        .body("violations[0].field", equalTo("records[1]"));
    counts
        .count(id, Map.of("lineId", UUID.randomUUID(), "quantity", "1"))
        .statusCode(422)
        .body("code", equalTo("not-in-count"));
    assertThat(places.count("stock_count_record where count_id = ?::uuid", id)).isZero();
    refused("ALL", Map.of("productIds", List.of(oil)), 400);
    refused("PRODUCTS", Map.of(), 400);
    refused("PRODUCTS", Map.of("productIds", List.of(UUID.randomUUID())), 422);
    refused("CATEGORY", Map.of("categoryId", UUID.randomUUID()), 422);
    refused("LOCATIONS", Map.of("locationIds", List.of(UUID.randomUUID())), 422);
  }

  private void refused(String coverage, Map<String, Object> more, int status) {
    places
        .request()
        .body(CountFixtures.body(main, "LIVE", coverage, more))
        .post(COUNTS)
        .then()
        .statusCode(status);
  }

  @Test
  void a_repeated_request_counts_once_and_a_stale_one_is_refused() {
    var id = counts.draft(main, "LIVE", "ALL", Map.of());
    places
        .request()
        .header("If-Match", "\"7\"")
        .post(COUNTS + "/" + id + "/open")
        .then()
        .statusCode(412);
    counts.step(id, "open", null).statusCode(200);
    var adding = new HashMap<>(record(oil, "2"));
    adding.put("add", true);
    var key = UUID.randomUUID().toString();
    for (var i = 0; i < 2; i++) {
      places
          .request()
          .header("Idempotency-Key", key)
          .body(Map.of("records", List.of(adding)))
          .post(COUNTS + "/" + id + "/records")
          .then()
          .statusCode(200)
          .body("records.quantity", contains("2.000"));
    }
  }

  @Test
  void each_endpoint_wants_a_token_its_permission_and_a_warehouse_of_the_callers() {
    var id = counts.open(main, "LIVE");
    var oran = places.warehouse("ORAN");
    var stranger = Places.company(queues, tokens, sql);
    var bodies =
        Map.of(
            "open", Map.of(),
            "review", Map.of(),
            "recount", Map.of(),
            "approve", Map.of(),
            "cancel", REASON,
            "records", Map.of("records", List.of(record(oil, "1"))));
    bodies.forEach(
        (verb, body) -> {
          var path = COUNTS + "/" + id + "/" + verb;
          given().contentType(ContentType.JSON).post(path).then().statusCode(401);
          places.may("stock-counts:read").body(body).post(path).then().statusCode(403);
          places.restrictedTo(oran).body(body).post(path).then().statusCode(403);
          stranger.request().body(body).post(path).then().statusCode(404);
        });
    for (var path :
        List.of("", "/lines", "/differences", "/summary", "/sheet", "/sheet.csv", "/inventory")) {
      given().get(COUNTS + "/" + id + path).then().statusCode(401);
      places.may("products:read").get(COUNTS + "/" + id + path).then().statusCode(403);
      places.restrictedTo(oran).get(COUNTS + "/" + id + path).then().statusCode(403);
      stranger.request().get(COUNTS + "/" + id + path).then().statusCode(404);
    }
    places.restrictedTo(oran).get(COUNTS).then().body("items", empty());
    places
        .restrictedTo(oran)
        .body(CountFixtures.body(main, "LIVE", "ALL", Map.of()))
        .post(COUNTS)
        .then()
        .statusCode(403);
    places.request().get(COUNTS).then().body("items", not(empty()));
  }
}
