package dz.mizan.inventory.transfer;

import static dz.mizan.inventory.transfer.TransferFixtures.TRANSFERS;
import static dz.mizan.inventory.transfer.TransferFixtures.line;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import dz.mizan.inventory.Places;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class TransferTest {
  private static final Map<String, String> REASON = Map.of("reason", "Constat n° 12");

  TestTokens tokens;
  Queues queues;
  Sql sql;
  Places places;
  TransferFixtures transfers;
  String main;
  String oran;
  String product;

  @BeforeEach
  void a_company_with_stock_in_one_of_two_warehouses() {
    places = Places.company(queues, tokens, sql);
    main = places.mainWarehouse();
    oran = places.warehouse("ORAN");
    transfers = new TransferFixtures(places, main, oran);
    product = places.product();
    places.receive(product, main, "3", "33.333");
  }

  @Test
  void goods_are_sent_are_in_transit_and_arrive_at_exactly_the_value_that_left() {
    var id = transfers.draft(line(product, "3"));
    transfers
        .read(id)
        .body("status", equalTo("DRAFT"))
        .body("number", startsWith("TR-"))
        .body("lines[0].quantity", equalTo("3.000"))
        .body("lines[0].unit", equalTo("LITRE"));
    transfers
        .step(id, "send", null)
        .statusCode(200)
        .body("status", equalTo("SENT"))
        .body("lines[0].inTransit", equalTo("3.000"))
        .body("lines[0].inTransitValue.amount", equalTo("100.00"));
    assertThat(places.level(product, main, "on_hand")).isEqualTo("0.000");
    assertThat(places.level(product, oran, "incoming")).isEqualTo("3.000");
    assertThat(transfers.companyValue()).isEqualTo("100.00");
    places
        .request()
        .get(TRANSFERS + "/in-transit")
        .then()
        .body("items.quantity", contains("3.000"))
        .body("items.value.amount", contains("100.00"))
        .body("totalValue.amount", equalTo("100.00"));
    var lineId = transfers.line(id, 0);
    // A third of 100.00 is 33.33, and so is half of the rest; the last one takes 33.34.
    for (var value : List.of("33.33", "66.67", "100.00")) {
      transfers.receive(id, lineId, "1").statusCode(200);
      assertThat(places.level(product, oran, "value")).isIn(value, "66.66");
      assertThat(transfers.companyValue()).isEqualTo("100.00");
    }
    transfers
        .read(id)
        .body("status", equalTo("RECEIVED"))
        .body("lines[0].received", equalTo("3.000"));
    assertThat(places.level(product, oran, "on_hand")).isEqualTo("3.000");
    assertThat(places.level(product, oran, "value")).isEqualTo("100.00");
    assertThat(places.level(product, oran, "incoming")).isEqualTo("0.000");
    places
        .request()
        .get(TRANSFERS + "/in-transit")
        .then()
        .body("items", empty())
        .body("totalValue.amount", equalTo("0.00"));
    assertThat(
            places.count("audit_entry where entity = 'stock-transfer' and entity_id = ?::uuid", id))
        .isEqualTo(5);
  }

  @Test
  void more_than_is_in_transit_is_refused_and_changes_nothing() {
    var id = transfers.sent(line(product, "3"));
    transfers
        .receive(id, transfers.line(id, 0), "3.001")
        .statusCode(422)
        .body("code", equalTo("more-than-in-transit"))
        .body("inTransit", equalTo("3.000"));
    transfers.receive(id, UUID.randomUUID().toString(), "1").statusCode(400);
    transfers.receive(id, transfers.line(id, 0), "0").statusCode(400);
    transfers.read(id).body("status", equalTo("SENT"));
    assertThat(places.level(product, oran, "on_hand")).isEqualTo("0.000");
  }

  @Test
  void receptions_at_once_never_receive_more_than_was_sent() {
    places.receive(product, main, "7", "33.333");
    var id = transfers.sent(line(product, "10"));
    var lineId = transfers.line(id, 0);
    var work = new ArrayList<Callable<Integer>>();
    for (var i = 0; i < 6; i++) {
      work.add(() -> transfers.receive(id, lineId, "3").extract().statusCode());
    }
    assertThat(Places.atOnce(work)).filteredOn(status -> status == 200).hasSize(3);
    assertThat(places.level(product, oran, "on_hand")).isEqualTo("9.000");
    assertThat(places.level(product, oran, "incoming")).isEqualTo("1.000");
    assertThat(transfers.companyValue()).isEqualTo("333.33");
  }

  @Test
  void sending_at_once_sends_once_and_the_other_way_round_never_deadlocks() {
    places.receive(product, oran, "50", "10.00");
    places.receive(product, main, "47", "10.00");
    var back = new TransferFixtures(places, oran, main);
    var work = new ArrayList<Callable<Integer>>();
    for (var i = 0; i < 4; i++) {
      var there = transfers.draft(line(product, "2"));
      var here = back.draft(line(product, "2"));
      work.add(() -> transfers.step(there, "send", null).extract().statusCode());
      work.add(() -> back.step(here, "send", null).extract().statusCode());
    }
    assertThat(Places.atOnce(work)).containsOnly(200);
    var id = transfers.draft(line(product, "1"));
    var twice =
        List.<Callable<Integer>>of(
            () -> transfers.step(id, "send", null).extract().statusCode(),
            () -> transfers.step(id, "send", null).extract().statusCode());
    assertThat(Places.atOnce(twice)).containsExactlyInAnyOrder(200, 409);
    assertThat(places.level(product, main, "on_hand")).isEqualTo("41.000");
  }

  @Test
  void a_shortage_is_closed_as_a_loss_and_nothing_stays_in_transit() {
    var id = transfers.sent(line(product, "3"));
    transfers.receive(id, transfers.line(id, 0), "2").statusCode(200);
    transfers.step(id, "close-short", Map.of("reason", " ")).statusCode(400);
    transfers
        .step(id, "close-short", REASON)
        .statusCode(200)
        .body("status", equalTo("CLOSED_SHORT"))
        .body("reason", equalTo("Constat n° 12"))
        .body("lines[0].lost", equalTo("1.000"))
        .body("lines[0].inTransit", equalTo("0.000"));
    assertThat(places.level(product, oran, "incoming")).isEqualTo("0.000");
    assertThat(transfers.companyValue()).isEqualTo("66.67");
  }

  @Test
  void what_has_not_arrived_is_recalled_to_its_sender_at_its_value() {
    var id = transfers.sent(line(product, "2"));
    transfers
        .step(id, "recall", REASON)
        .statusCode(200)
        .body("status", equalTo("RETURNED_TO_SENDER"))
        .body("lines[0].returned", equalTo("2.000"));
    assertThat(places.level(product, main, "on_hand")).isEqualTo("3.000");
    assertThat(places.level(product, main, "value")).isEqualTo("100.00");
    assertThat(places.level(product, oran, "incoming")).isEqualTo("0.000");
  }

  @Test
  void every_illegal_step_is_refused_in_every_state() {
    places.receive(product, main, "97", "10.00");
    var states = new HashMap<String, String>();
    states.put("DRAFT", transfers.draft(line(product, "2")));
    states.put("SENT", transfers.sent(line(product, "2")));
    var partial = transfers.sent(line(product, "2"));
    transfers.receive(partial, transfers.line(partial, 0), "1").statusCode(200);
    states.put("PARTIALLY_RECEIVED", partial);
    states.put("RECEIVED", after("receive", Map.of()));
    states.put("RETURNED_TO_SENDER", after("recall", REASON));
    states.put("CLOSED_SHORT", after("close-short", REASON));
    var cancelled = transfers.draft(line(product, "2"));
    transfers.step(cancelled, "cancel", null).statusCode(200);
    states.put("CANCELLED", cancelled);
    var legal =
        Map.of(
            "send", List.of("DRAFT"),
            "cancel", List.of("DRAFT"),
            "receive", List.of("SENT", "PARTIALLY_RECEIVED"),
            "close-short", List.of("SENT", "PARTIALLY_RECEIVED"),
            "recall", List.of("SENT"));
    var movements = places.count("stock_movement where company_id = ?", places.company());
    legal.forEach(
        (verb, from) ->
            states.forEach(
                (state, id) -> {
                  if (!from.contains(state)) {
                    transfers
                        .step(id, verb, bodyOf(verb))
                        .statusCode(409)
                        .body("code", equalTo("wrong-transfer-status"))
                        .body("transferStatus", equalTo(state));
                  }
                }));
    states.forEach(
        (state, id) -> {
          if (!state.equals("DRAFT")) {
            places
                .request()
                .header("If-Match", "*")
                .body(transfers.body(line(product, "1")))
                .put(TRANSFERS + "/" + id)
                .then()
                .statusCode(409);
          }
          transfers.read(id).body("status", equalTo(state));
        });
    assertThat(places.count("stock_movement where company_id = ?", places.company()))
        .isEqualTo(movements);
  }

  private String after(String verb, Object body) {
    var id = transfers.sent(line(product, "2"));
    transfers.step(id, verb, body).statusCode(200);
    return id;
  }

  private static Object bodyOf(String verb) {
    return switch (verb) {
      case "receive" -> Map.of();
      case "close-short", "recall" -> REASON;
      default -> null;
    };
  }

  @Test
  void what_is_not_there_does_not_leave_and_no_other_line_does() {
    var scarce = places.product();
    places.receive(scarce, main, "1", "5.00");
    var id = transfers.draft(line(product, "2"), line(scarce, "2"));
    transfers
        .step(id, "send", null)
        .statusCode(422)
        .body("code", equalTo("insufficient-stock"))
        .body("productId", equalTo(scarce));
    transfers.read(id).body("status", equalTo("DRAFT"));
    assertThat(places.level(product, main, "on_hand")).isEqualTo("3.000");
    assertThat(places.level(product, oran, "incoming")).isEqualTo("none");
  }

  @Test
  void lots_travel_with_their_numbers_and_dates_and_are_put_where_the_receiver_says() {
    var tracked = places.tracked("LOT");
    places.receiveLot(tracked, main, "4", "LATE", "2031-01-01");
    places.receiveLot(tracked, main, "4", "SOON", "2030-01-01");
    var bin = places.location(oran, "A1");
    var id = transfers.sent(line(tracked, "6"));
    transfers
        .read(id)
        .body("lines[0].lots.number", contains("SOON", "LATE"))
        .body("lines[0].lots.sent", contains("4.000", "2.000"));
    var lineId = transfers.line(id, 0);
    var wrong = Map.of("lotNumber", "SOON", "quantity", "5");
    transfers
        .step(id, "receive", reception(lineId, "5", wrong))
        .statusCode(422)
        .body("code", equalTo("more-than-in-transit"));
    var unknown = Map.of("lotNumber", "NEVER", "quantity", "1");
    transfers.step(id, "receive", reception(lineId, "1", unknown)).statusCode(400);
    var late = Map.of("lotNumber", "LATE", "quantity", "2", "locationId", bin);
    transfers.step(id, "receive", reception(lineId, "2", late)).statusCode(200);
    transfers.receive(id, lineId, "1").statusCode(200);
    transfers.read(id).body("lines[0].lots.inTransit", contains("3.000", "0.000"));
    transfers.step(id, "receive", Map.of()).statusCode(200).body("status", equalTo("RECEIVED"));
    assertThat(
            sql.rows(
                "select l.number, l.expires_on::text, p.on_hand::text, (p.location_id is null) as loose"
                    + " from stock_part p join lot l on l.id = p.lot_id where p.product_id = ?::uuid"
                    + " and p.warehouse_id = ?::uuid order by l.number",
                tracked,
                oran))
        .extracting(row -> List.copyOf(row.values()))
        .containsExactly(
            List.of("LATE", "2031-01-01", "2.000", false),
            List.of("SOON", "2030-01-01", "4.000", true));
  }

  private static Map<String, Object> reception(
      String line, String quantity, Map<String, String> part) {
    return Map.of(
        "lines", List.of(Map.of("lineId", line, "quantity", quantity, "parts", List.of(part))));
  }

  @Test
  void the_sender_picks_lots_and_what_he_does_not_name_expires_first() {
    var tracked = places.tracked("LOT");
    places.receiveLot(tracked, main, "4", "LATE", "2031-01-01");
    places.receiveLot(tracked, main, "4", "SOON", "2030-01-01");
    var picked = new HashMap<>(line(tracked, "3"));
    picked.put("picks", List.of(Map.of("lotNumber", "LATE", "quantity", "2")));
    var id = transfers.sent(picked);
    transfers
        .read(id)
        .body("lines[0].lots.number", contains("SOON", "LATE"))
        .body("lines[0].lots.sent", contains("1.000", "2.000"));
    picked.put("picks", List.of(Map.of("lotNumber", "NEVER", "quantity", "1")));
    transfers
        .step(transfers.draft(picked), "send", null)
        .statusCode(422)
        .body("code", equalTo("unknown-lot"));
    picked.put("picks", List.of(Map.of("lotNumber", "LATE", "quantity", "4")));
    places.request().body(transfers.body(picked)).post(TRANSFERS).then().statusCode(400);
  }

  @Test
  void a_draft_is_changed_as_a_whole_under_its_etag() {
    var id = transfers.draft(line(product, "1"));
    var other = places.product();
    places
        .request()
        .header("If-Match", "\"1\"")
        .body(transfers.body(line(other, "2"), line(product, "2.5")))
        .put(TRANSFERS + "/" + id)
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("lines.quantity", contains("2.000", "2.500"));
    places
        .request()
        .header("If-Match", "\"1\"")
        .body(transfers.body(line(other, "2")))
        .put(TRANSFERS + "/" + id)
        .then()
        .statusCode(412);
    places
        .request()
        .header("If-Match", "\"1\"")
        .post(TRANSFERS + "/" + id + "/send")
        .then()
        .statusCode(412);
  }

  @Test
  void other_units_are_turned_into_base_units() {
    sql.update(
        "insert into product_unit (company_id, product_id, unit, factor) values (?, ?::uuid, 'BOX', 1.5)",
        places.company(),
        product);
    var boxes = new HashMap<>(line(product, "2"));
    boxes.put("unit", "BOX");
    var id = transfers.draft(boxes);
    transfers
        .read(id)
        .body("lines[0].unitQuantity", equalTo("2.000"))
        .body("lines[0].quantity", equalTo("3.000"));
    boxes.put("quantity", "0.001");
    places.request().body(transfers.body(boxes)).post(TRANSFERS).then().statusCode(400);
    boxes.put("unit", "PALLET");
    places
        .request()
        .body(transfers.body(boxes))
        .post(TRANSFERS)
        .then()
        .statusCode(422)
        .body("code", equalTo("unknown-unit"));
  }

  @Test
  void what_cannot_be_transferred_is_named() {
    refused(line(UUID.randomUUID().toString(), "1"), "unknown-product");
    places.archive(product);
    refused(line(product, "1"), "product-archived");
    var service = places.product();
    sql.update("update product set kind = 'SERVICE' where id = ?::uuid", service);
    refused(line(service, "1"), "not-stocked");
    var same = transfers.body(line(places.product(), "1"));
    same.put("toWarehouseId", main);
    places.request().body(same).post(TRANSFERS).then().statusCode(400);
    same.put("toWarehouseId", UUID.randomUUID().toString());
    places.request().body(same).post(TRANSFERS).then().statusCode(422);
    assertThat(places.count("stock_transfer where company_id = ?", places.company())).isZero();
  }

  private void refused(Map<String, Object> line, String code) {
    places
        .request()
        .body(transfers.body(line))
        .post(TRANSFERS)
        .then()
        .statusCode(422)
        .body("code", equalTo(code))
        .body("violations[0].field", equalTo("lines[0].productId"));
  }

  @Test
  void a_repeated_request_has_one_effect() {
    var id = transfers.sent(line(product, "3"));
    var key = UUID.randomUUID().toString();
    var body = Map.of("lines", List.of(Map.of("lineId", transfers.line(id, 0), "quantity", "1")));
    for (var i = 0; i < 2; i++) {
      places
          .request()
          .header("Idempotency-Key", key)
          .body(body)
          .post(TRANSFERS + "/" + id + "/receive")
          .then()
          .statusCode(200)
          .body("lines[0].received", equalTo("1.000"));
    }
    assertThat(places.level(product, oran, "on_hand")).isEqualTo("1.000");
  }

  @Test
  void who_sends_needs_the_source_and_who_receives_the_destination() {
    var id = transfers.draft(line(product, "2"));
    post(places.restrictedTo(oran), id, "send", null).then().statusCode(403);
    post(places.restrictedTo(main), id, "send", null).then().statusCode(200);
    post(places.restrictedTo(main), id, "receive", Map.of()).then().statusCode(403);
    post(places.restrictedTo(main), id, "close-short", REASON).then().statusCode(403);
    post(places.restrictedTo(oran), id, "recall", REASON).then().statusCode(403);
    var third = places.warehouse("SETIF");
    places.restrictedTo(third).get(TRANSFERS + "/" + id).then().statusCode(403);
    places.restrictedTo(third).get(TRANSFERS).then().body("items", empty());
    places.restrictedTo(third).get(TRANSFERS + "/in-transit").then().body("items", empty());
    places.restrictedTo(oran).get(TRANSFERS + "/in-transit").then().body("items", hasSize(1));
    places
        .restrictedTo(third)
        .body(transfers.body(line(product, "1")))
        .post(TRANSFERS)
        .then()
        .statusCode(403);
    post(places.restrictedTo(oran), id, "receive", Map.of()).then().statusCode(200);
    places
        .restrictedTo(main)
        .queryParam("status", "RECEIVED")
        .get(TRANSFERS)
        .then()
        .body("items.id", containsInAnyOrder(id));
  }

  private static io.restassured.response.Response post(
      io.restassured.specification.RequestSpecification request,
      String id,
      String verb,
      Object body) {
    return (body == null ? request : request.body(body)).post(TRANSFERS + "/" + id + "/" + verb);
  }

  @Test
  void each_endpoint_wants_a_token_and_its_permission_and_shows_no_other_company() {
    var id = transfers.draft(line(product, "1"));
    var stranger = Places.company(queues, tokens, sql);
    given().get(TRANSFERS).then().statusCode(401);
    places.may("stock-levels:read").get(TRANSFERS).then().statusCode(403);
    places
        .may("stock-transfers:read")
        .body(transfers.body(line(product, "1")))
        .post(TRANSFERS)
        .then()
        .statusCode(403);
    stranger.request().get(TRANSFERS + "/" + id).then().statusCode(404);
    for (var verb : List.of("send", "receive", "close-short", "recall", "cancel")) {
      given()
          .contentType(ContentType.JSON)
          .post(TRANSFERS + "/" + id + "/" + verb)
          .then()
          .statusCode(401);
      post(places.may("stock-transfers:read"), id, verb, bodyOf(verb)).then().statusCode(403);
      post(stranger.request(), id, verb, bodyOf(verb)).then().statusCode(404);
    }
  }
}
