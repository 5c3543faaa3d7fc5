package dz.mizan.inventory.stock;

import static dz.mizan.inventory.stock.LedgerFixture.lots;
import static dz.mizan.inventory.stock.LotsTest.atOnce;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.equalTo;

import dz.mizan.local.stack.Stack;
import dz.mizan.local.test.EventTap;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class LedgerRulesTest {
  Stack stack;
  TestTokens tokens;
  Queues queues;
  Sql sql;
  LedgerFixture ledger;

  @BeforeEach
  void company() {
    ledger = LedgerFixture.company(queues, tokens, sql);
  }

  @AfterEach
  void nothing_contradicts_itself() {
    assertThat(ledger.contradictions()).isEmpty();
  }

  private String id(io.restassured.response.Response made) {
    return made.then().statusCode(201).extract().path("id");
  }

  private io.restassured.response.Response reverse(String movement) {
    return ledger.request().post("/api/v1/stock-movements/" + movement + "/reverse");
  }

  @Test
  void first_in_goes_out_first_and_at_what_it_came_in() {
    var product = ledger.product("NONE", "FIFO");
    ledger.receive(product, "10", "100", Map.of());
    ledger.receive(product, "10", "200", Map.of());
    ledger
        .issue(product, "15", Map.of())
        .then()
        .statusCode(201)
        .body("value.amount", equalTo("-2000.00"))
        .body("stockValue.amount", equalTo("1000.00"))
        .body("averageCost", equalTo("200.0000"));
  }

  @Test
  void a_movement_is_taken_back_once_at_its_own_value() {
    var product = ledger.product("NONE", "CMUP");
    var dear = id(ledger.receive(product, "10", "100", Map.of()));
    ledger.receive(product, "10", "50", Map.of());
    reverse(dear)
        .then()
        .statusCode(201)
        .body("kind", equalTo("RECEIPT"))
        .body("quantity", equalTo("-10.000"))
        .body("value.amount", equalTo("-1000.00"))
        .body("averageCost", equalTo("50.0000"))
        .body("reverses", equalTo(dear));
    reverse(dear).then().statusCode(409).body("code", equalTo("already-reversed"));
    assertThat(ledger.level(product).get("value")).hasToString("500.00");
  }

  @Test
  void of_ten_who_take_a_movement_back_at_once_one_does() {
    var product = ledger.product("NONE", "CMUP");
    ledger.receive(product, "50", "3", Map.of());
    var issue = id(ledger.issue(product, "5", Map.of()));
    assertThat(atOnce(10, () -> reverse(issue).statusCode()))
        .containsOnly(201, 409)
        .filteredOn(status -> status == 201)
        .hasSize(1);
    assertThat(ledger.level(product).get("on_hand")).hasToString("50.000");
  }

  @Test
  void what_is_gone_cannot_be_taken_back() {
    var plain = ledger.product("NONE", "CMUP");
    var received = id(ledger.receive(plain, "10", "1", Map.of()));
    ledger.issue(plain, "4", Map.of());
    reverse(received).then().statusCode(422).body("code", equalTo("insufficient-stock"));
    var layered = ledger.product("NONE", "FIFO");
    var first = id(ledger.receive(layered, "10", "1", Map.of()));
    ledger.receive(layered, "10", "2", Map.of());
    ledger.issue(layered, "4", Map.of());
    reverse(first).then().statusCode(409).body("code", equalTo("cannot-reverse"));
    assertThat(ledger.movements(layered)).isEqualTo(3);
  }

  @Test
  void a_lot_comes_back_to_where_it_was() {
    var product = ledger.product("LOT", "FIFO");
    ledger.receive(product, "5", "4", lots("A", "2031-01-01", "2", "B", "2032-01-01", "3"));
    var issue = id(ledger.issue(product, "4", Map.of()));
    reverse(issue).then().statusCode(201).body("value.amount", equalTo("16.00"));
    assertThat(
            sql.text(
                "select string_agg(l.number || p.on_hand, ' ' order by l.number) from stock_part p"
                    + " join lot l on l.id = p.lot_id where p.product_id = ?::uuid",
                product))
        .isEqualTo("A2.000 B3.000");
  }

  @Test
  void a_movement_is_not_dated_before_the_latest_one_or_ahead() {
    var product = ledger.product("NONE", "CMUP");
    var today = LocalDate.now(java.time.ZoneId.of("Africa/Algiers"));
    ledger
        .receive(product, "5", "1", Map.of("movedOn", today.minusDays(10).toString()))
        .then()
        .statusCode(201)
        .body("movedOn", equalTo(today.minusDays(10).toString()));
    ledger
        .issue(product, "1", Map.of("movedOn", today.minusDays(3).toString()))
        .then()
        .statusCode(201);
    ledger
        .issue(product, "1", Map.of("movedOn", today.minusDays(4).toString()))
        .then()
        .statusCode(422)
        .body("code", equalTo("back-dated"))
        .body("notBefore", equalTo(today.minusDays(3).toString()));
    ledger
        .issue(product, "1", Map.of("movedOn", today.plusDays(1).toString()))
        .then()
        .statusCode(400)
        .body("violations[0].field", equalTo("movedOn"));
    assertThat(ledger.movements(product)).isEqualTo(2);
  }

  @Test
  void nothing_moves_on_a_day_that_is_locked_and_the_lock_only_goes_forward() {
    var product = ledger.product("NONE", "CMUP");
    var today = LocalDate.now(java.time.ZoneId.of("Africa/Algiers"));
    settings("0", today.minusDays(5).toString()).then().statusCode(200);
    settings("1", today.minusDays(6).toString()).then().statusCode(400);
    settings("1", null).then().statusCode(400);
    settings("1", today.toString()).then().statusCode(400);
    settings("0", today.minusDays(4).toString()).then().statusCode(412);
    ledger
        .receive(product, "1", "1", Map.of("movedOn", today.minusDays(5).toString()))
        .then()
        .statusCode(422)
        .body("code", equalTo("back-dated"));
    ledger
        .receive(product, "1", "1", Map.of("movedOn", today.minusDays(4).toString()))
        .then()
        .statusCode(201);
  }

  private io.restassured.response.Response settings(String version, String lockDate) {
    var body = new java.util.HashMap<String, Object>();
    body.put("storefrontEnabled", false);
    body.put("defaultValuation", "CMUP");
    body.put("overReceiptTolerancePercent", "5");
    body.put("reservationMinutes", 60);
    body.put("lowStockHysteresisPercent", "10");
    body.put("stockLockDate", lockDate);
    body.put("expiryAlertDays", 30);
    body.put("cashRounding", "5");
    body.put("pricesIncludeTva", true);
    body.put("forbidSelfApproval", false);
    return ledger
        .request()
        .header("If-Match", "\"" + version + "\"")
        .body(body)
        .put("/api/v1/inventory-settings");
  }

  @ParameterizedTest
  @CsvSource({"ARCHIVED, GOODS, product-archived", "DRAFT, SERVICE, not-stocked"})
  void archived_products_and_services_do_not_move(String status, String kind, String code) {
    var product = ledger.product("NONE", "CMUP");
    if (status.equals("ARCHIVED")) { // by the way that it goes
      sql.update("update product set status = 'PUBLISHED' where id = ?::uuid", product);
    }
    sql.update("update product set status = ?, kind = ? where id = ?::uuid", status, kind, product);
    ledger.receive(product, "1", "1", Map.of()).then().statusCode(422).body("code", equalTo(code));
    assertThat(ledger.movements(product)).isZero();
  }

  @ParameterizedTest
  @CsvSource({"TRANSFER_OUT", "TRANSFER_IN", "COUNT", "REVALUATION"})
  void what_documents_make_is_not_made_by_hand(String kind) {
    var product = ledger.product("NONE", "CMUP");
    ledger
        .move(LedgerFixture.movement(product, kind, "1", null, Map.of()))
        .then()
        .statusCode(400)
        .body("violations[0].field", equalTo("kind"));
  }

  @Test
  void low_stock_is_told_once_per_crossing() {
    var product = ledger.product("NONE", "CMUP");
    ledger.receive(product, "20", "1", Map.of());
    sql.update(
        "update stock_level set reorder_point = 10, recover_at = 12 where product_id = ?::uuid",
        product);
    try (var tap =
        new EventTap(stack.broker(), ledger.storekeeper().company() + ".inventory.stock.low.v1")) {
      ledger.issue(product, "10", Map.of()).then().statusCode(201);
      ledger.issue(product, "1", Map.of()).then().statusCode(201);
      ledger.receive(product, "3", "1", Map.of()).then().statusCode(201); // 12: not recovered yet
      ledger.issue(product, "3", Map.of()).then().statusCode(201);
      ledger.receive(product, "4", "1", Map.of()).then().statusCode(201); // 13: recovered
      ledger.issue(product, "5", Map.of()).then().statusCode(201);
      var events = tap.await(2, m -> true, java.time.Duration.ofSeconds(20));
      assertThat(events).hasSize(2);
      assertThat(events.getFirst().json().at("/data/available").textValue()).isEqualTo("10.000");
    }
    assertThat(
            sql.text(
                "select string_agg((closed_at is null)::text, ' ' order by raised_at) from stock_alert"
                    + " where product_id = ?::uuid",
                product))
        .isEqualTo("false true");
  }

  @Test
  void what_is_in_the_same_batch_does_not_suffer_from_what_is_refused() {
    var product = ledger.product("NONE", "CMUP");
    ledger.receive(product, "100", "1", Map.of());
    var turn = new java.util.concurrent.atomic.AtomicInteger();
    var statuses =
        atOnce(
            60,
            () ->
                switch (turn.getAndIncrement() % 3) {
                  case 0 -> ledger.issue(product, "1", Map.of()).statusCode();
                  case 1 -> ledger.issue(product, "1000", Map.of()).statusCode();
                  default -> // too large for the level's bound: PostgreSQL raises it
                      ledger.receive(product, "999999999", "999999999", Map.of()).statusCode();
                });
    assertThat(statuses).containsOnly(201, 422, 400);
    assertThat(statuses).filteredOn(status -> status == 201).hasSize(20);
    assertThat(ledger.level(product).get("on_hand")).hasToString("80.000");
  }

  @Test
  void what_was_begun_before_a_product_was_archived_can_be_ended() {
    var product = ledger.product("NONE", "CMUP");
    ledger.receive(product, "5", "3", Map.of()).then().statusCode(201);
    sql.update("update product set status = 'PUBLISHED' where id = ?::uuid", product);
    sql.update("update product set status = 'ARCHIVED' where id = ?::uuid", product);
    ledger.issue(product, "1", Map.of()).then().statusCode(422);
    ledger
        .move(LedgerFixture.movement(product, "RETURN_IN", "1", "3", Map.of()))
        .then()
        .statusCode(201);
    ledger
        .move(LedgerFixture.movement(product, "SCRAP", "6", null, Map.of()))
        .then()
        .statusCode(201);
  }

  @Test
  void a_day_that_no_calendar_has_is_refused_before_anything_is_done() {
    var product = ledger.product("NONE", "CMUP");
    for (var day : List.of("0000-01-01", "-9999-01-01", "+10000-01-01", "2026-02-30")) {
      ledger
          .receive(product, "1", "1", Map.of("movedOn", day))
          .then()
          .statusCode(anyOf(equalTo(400), equalTo(422)))
          .contentType("application/problem+json");
    }
    assertThat(ledger.movements(product)).isZero();
  }

  @Test
  void a_piece_with_a_serial_number_does_not_go_out_in_halves() {
    var product = ledger.product("SERIAL", "CMUP");
    ledger.receive(product, "1", "9", lots("SN-7", null, "1")).then().statusCode(201);
    ledger
        .issue(product, "0.5", Map.of())
        .then()
        .statusCode(400)
        .body("violations[0].field", equalTo("quantity"));
  }
}
