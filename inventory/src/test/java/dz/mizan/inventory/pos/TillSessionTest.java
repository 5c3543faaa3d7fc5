package dz.mizan.inventory.pos;

import static dz.mizan.inventory.pos.Shop.SESSIONS;
import static dz.mizan.inventory.pos.Shop.TILLS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tills and their sessions. */
@QuarkusTest
@WithTestResource(MizanTestResource.class)
class TillSessionTest {
  TestTokens tokens;
  Queues queues;
  Sql sql;
  Shop shop;

  @BeforeEach
  void shop() {
    shop = Shop.of(queues, tokens, sql);
  }

  @Test
  void a_day_at_a_till_is_counted_and_its_z_report_never_changes() {
    var session = shop.open();
    var oil = shop.goods("1190.00", "NORMAL", "10");
    var bread = shop.goods("109.00", "REDUCED", "10");
    shop.ticket().sells(oil, "1", "1190.00").pays("CASH", "2000").post(shop.cashier());
    shop.ticket().sells(bread, "2", "109.00").pays("CARD", "218.00").post(shop.cashier());
    shop.cashier()
        .body(Map.of("direction", "OUT", "amount", "500.00", "reason", "Remise en banque"))
        .post(SESSIONS + "/" + session + "/cash-movements")
        .then()
        .statusCode(201)
        .body("amount", equalTo("-500.00"));
    shop.cashier()
        .body(Map.of("direction", "IN", "amount", "50", "reason", "Monnaie"))
        .post(SESSIONS + "/" + session + "/cash-movements")
        .then()
        .statusCode(201);
    var x = shop.report(session, "x-report");
    assertThat(x.getString("kind")).isEqualTo("X");
    assertThat(x.getString("cash.expected")).isEqualTo("1752.00"); // 1000 + 1202 − 500 + 50
    assertThat(x.getString("cash.counted")).isNull();
    shop.cashier()
        .body(
            Map.of(
                "denominations",
                List.of(Map.of("value", "1000", "count", 1), Map.of("value", "50", "count", 15))))
        .post(SESSIONS + "/" + session + "/close")
        .then()
        .statusCode(200)
        .body("status", equalTo("CLOSED"))
        .body("zNumber", equalTo(1))
        .body("expected", equalTo("1752.00"))
        .body("counted", equalTo("1750.00"))
        .body("difference", equalTo("-2.00"))
        .body("lateCash", equalTo("0.00"));
    var z = shop.report(session, "z-report");
    assertThat(z.getString("kind")).isEqualTo("Z");
    assertThat(z.getLong("zNumber")).isEqualTo(1);
    assertThat(z.getLong("tickets")).isEqualTo(2);
    assertThat(z.getString("firstTicket")).isEqualTo("TK-C1-000001");
    assertThat(z.getString("lastTicket")).isEqualTo("TK-C1-000002");
    assertThat(z.getList("rates.tvaPercent")).containsExactly("19.00", "9.00");
    assertThat(z.getList("rates.ht")).containsExactly("1000.00", "200.00");
    assertThat(z.getString("totalTtc")).isEqualTo("1408.00");
    assertThat(z.getString("stampDuty")).isEqualTo("12.00");
    assertThat(z.getString("collected")).isEqualTo("1420.00");
    assertThat(z.getList("payments.method")).containsExactly("CASH", "CARD");
    assertThat(z.getList("payments.amount")).containsExactly("1202.00", "218.00");
    assertThat(z.getString("grandTotalBefore")).isEqualTo("0.00");
    assertThat(z.getString("grandTotal")).isEqualTo("1408.00");
    var second = shop.open();
    shop.ticket().sells(bread, "1", "109.00").pays("CARD", "109.00").post(shop.cashier());
    shop.close(second, "1000.00").statusCode(200).body("difference", equalTo("0.00"));
    var next = shop.report(second, "z-report");
    assertThat(next.getLong("zNumber")).isEqualTo(2);
    assertThat(next.getString("firstTicket")).isEqualTo("TK-C1-000003");
    assertThat(next.getString("grandTotalBefore")).isEqualTo("1408.00");
    assertThat(next.getString("grandTotal")).isEqualTo("1517.00");
    assertThat(shop.report(session, "z-report").prettify()).isEqualTo(z.prettify());
    shop.manager().get(TILLS + "/" + shop.till).then().body("grandTotal", equalTo("1517.00"));
  }

  @Test
  void a_till_has_one_open_session_also_when_twenty_open_it_at_once() {
    var statuses =
        Shop.atOnce(
            20,
            () ->
                shop.cashier()
                    .body(Map.of("tillId", shop.till, "openingFloat", "0"))
                    .post(SESSIONS)
                    .statusCode());
    assertThat(statuses).filteredOn(status -> status == 201).hasSize(1);
    assertThat(statuses).filteredOn(status -> status == 409).hasSize(19);
    var open = sql.text("select id from till_session where till_id = ?::uuid", shop.till);
    assertThatThrownBy(
            () ->
                sql.update(
                    "insert into till_session (company_id, id, till_id, number, opening_float,"
                        + " opened_by) values (?, ?, ?::uuid, 7, 0, ?)",
                    shop.keeper.company(),
                    UUID.randomUUID(),
                    shop.till,
                    UUID.randomUUID()))
        .hasMessageContaining("uq_till_session_open");
    shop.cashier()
        .get(SESSIONS + "?status=OPEN&tillId=" + shop.till)
        .then()
        .body("items.id", contains(open));
    shop.cashier().get(SESSIONS + "?status=CLOSED").then().body("items", hasSize(0));
  }

  @Test
  void what_is_closed_stays_closed() {
    var session = shop.open();
    shop.cashier()
        .get(SESSIONS + "/" + session + "/z-report")
        .then()
        .statusCode(409)
        .body("code", equalTo("till-session-open"));
    shop.close(session, "1000").statusCode(200);
    shop.close(session, "1000").statusCode(409).body("code", equalTo("till-session-closed"));
    shop.cashier()
        .body(Map.of("direction", "IN", "amount", "50", "reason", "Monnaie"))
        .post(SESSIONS + "/" + session + "/cash-movements")
        .then()
        .statusCode(409)
        .body("code", equalTo("till-session-closed"));
    shop.cashier().get(SESSIONS + "/" + session + "/x-report").then().statusCode(409);
    assertThat(sql.count("select last_z from till where id = ?::uuid", shop.till)).isEqualTo(1);
    for (var change : List.of("update z_report set number = 9", "delete from z_report")) {
      assertThat(
              sql.count(
                  "select count(*) from information_schema.role_table_grants where grantee ="
                      + " 'inventory_app' and table_name = 'z_report' and privilege_type = ?",
                  change.startsWith("update") ? "UPDATE" : "DELETE"))
          .isZero();
    }
  }

  @Test
  void of_tickets_and_a_closing_at_once_the_z_report_has_exactly_those_of_its_session() {
    var oil = shop.goods("100.00", "NORMAL", "100");
    var session = shop.open();
    var calls =
        new java.util.ArrayList<Callable<Integer>>(
            IntStream.range(0, 20)
                .<Callable<Integer>>mapToObj(
                    i ->
                        () ->
                            shop.ticket()
                                .sells(oil, "1", "100.00")
                                .pays("CASH", "100.00")
                                .post(shop.cashier())
                                .statusCode())
                .toList());
    calls.add(10, () -> shop.close(session, "5000").extract().statusCode());
    var statuses = new java.util.ArrayList<>(Shop.atOnce(calls));
    assertThat(statuses.remove(10)).isEqualTo(200);
    assertThat(statuses).allMatch(status -> status == 201 || status == 409);
    var sold = statuses.stream().filter(status -> status == 201).count();
    var z = shop.report(session, "z-report");
    assertThat(z.getLong("tickets")).isEqualTo(sold).isEqualTo(shop.tickets());
    assertThat(z.getString("totalTtc")).isEqualTo(sold == 0 ? "0.00" : sold + "00.00");
    assertThat(z.getString("cash.expected"))
        .isEqualTo(new java.math.BigDecimal(1000 + sold * 100).setScale(2).toString());
    assertThat(shop.onHand(oil)).isEqualTo((100 - sold) + ".000");
  }

  @ParameterizedTest
  @CsvSource({
    "{}, 400",
    "{\"counted\": \"-1\"}, 400",
    "{\"counted\": \"1.001\"}, 400",
    "'{\"counted\": \"10\", \"denominations\": [{\"value\": \"5\", \"count\": 1}]}', 422",
    "'{\"denominations\": [{\"value\": \"0\", \"count\": 1}]}', 400",
    "'{\"denominations\": [{\"value\": \"5\", \"count\": -1}]}', 400",
    "'{\"denominations\": [null]}', 400"
  })
  void a_count_that_makes_no_sense_closes_nothing(String body, int status) {
    var session = shop.open();
    shop.cashier()
        .body(body)
        .post(SESSIONS + "/" + session + "/close")
        .then()
        .statusCode(status)
        .contentType("application/problem+json");
    shop.cashier().get(SESSIONS + "/" + session).then().body("status", equalTo("OPEN"));
  }

  @Test
  void a_till_is_changed_by_its_version_and_not_under_an_open_session() {
    var till = shop.manager().get(TILLS + "/" + shop.till);
    var change =
        new java.util.HashMap<String, Object>(
            Map.of(
                "name",
                "Entrée",
                "warehouseId",
                shop.warehouse,
                "pricesIncludeTva",
                true,
                "isActive",
                true));
    shop.manager().body(change).put(TILLS + "/" + shop.till).then().statusCode(428);
    shop.manager()
        .header("If-Match", till.header("ETag"))
        .body(change)
        .put(TILLS + "/" + shop.till)
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("name", equalTo("Entrée"));
    shop.manager()
        .header("If-Match", till.header("ETag"))
        .body(change)
        .put(TILLS + "/" + shop.till)
        .then()
        .statusCode(412);
    var session = shop.open();
    change.put("isActive", false);
    shop.manager()
        .header("If-Match", "*")
        .body(change)
        .put(TILLS + "/" + shop.till)
        .then()
        .statusCode(409)
        .body("code", equalTo("till-session-open"));
    shop.close(session, "1000").statusCode(200);
    shop.manager()
        .header("If-Match", "*")
        .body(change)
        .put(TILLS + "/" + shop.till)
        .then()
        .statusCode(200);
    shop.cashier()
        .body(Map.of("tillId", shop.till, "openingFloat", "0"))
        .post(SESSIONS)
        .then()
        .statusCode(409)
        .body("code", equalTo("till-inactive"));
    shop.manager().get(TILLS + "?isActive=false").then().body("items.code", contains("C1"));
  }

  @Test
  void a_till_shows_prices_as_the_settings_say_unless_it_is_told() {
    sql.update(
        "insert into inventory_settings (company_id, prices_include_tva) values (?, false)"
            + " on conflict on constraint pk_inventory_settings"
            + " do update set prices_include_tva = false",
        shop.keeper.company());
    var till =
        new java.util.HashMap<String, Object>(
            Map.of("code", "C8", "name", "Huit", "warehouseId", shop.warehouse));
    shop.manager()
        .body(till)
        .post(TILLS)
        .then()
        .statusCode(201)
        .body("pricesIncludeTva", equalTo(false));
    till.put("code", "C9");
    till.put("pricesIncludeTva", true);
    shop.manager().body(till).post(TILLS).then().body("pricesIncludeTva", equalTo(true));
  }

  @Test
  void a_till_sells_from_a_warehouse_in_use() {
    var closed = UUID.randomUUID();
    sql.update(
        "insert into warehouse (company_id, id, code, name, is_default, is_active)"
            + " values (?, ?, 'OLD', 'Old', false, false)",
        shop.keeper.company(),
        closed);
    shop.manager()
        .body(Map.of("code", "C8", "name", "Huit", "warehouseId", closed.toString()))
        .post(TILLS)
        .then()
        .statusCode(422)
        .body("code", equalTo("unknown-warehouse"));
    shop.manager()
        .header("If-Match", "*")
        .body(
            Map.of(
                "name",
                "Un",
                "warehouseId",
                closed.toString(),
                "pricesIncludeTva",
                true,
                "isActive",
                true))
        .put(TILLS + "/" + shop.till)
        .then()
        .statusCode(422)
        .body("code", equalTo("unknown-warehouse"));
  }

  @Test
  void a_till_that_cannot_be_is_refused() {
    var body =
        new java.util.HashMap<String, Object>(
            Map.of("code", "C1", "name", "Deux", "warehouseId", shop.warehouse));
    shop.manager()
        .body(body)
        .post(TILLS)
        .then()
        .statusCode(409)
        .body("code", equalTo("till-code-taken"));
    body.put("code", "c-2");
    shop.manager().body(body).post(TILLS).then().statusCode(400);
    body.put("code", "C2");
    body.put("warehouseId", UUID.randomUUID().toString());
    shop.manager()
        .body(body)
        .post(TILLS)
        .then()
        .statusCode(422)
        .body("code", equalTo("unknown-warehouse"));
    body.put("warehouseId", shop.warehouse);
    body.put("priceListId", UUID.randomUUID().toString());
    shop.manager()
        .body(body)
        .post(TILLS)
        .then()
        .statusCode(422)
        .body("code", equalTo("unknown-price-list"));
    body.put("priceListId", shop.priceList.toString());
    shop.cashier().body(body).post(TILLS).then().statusCode(403);
    shop.manager().body(body).post(TILLS).then().statusCode(201).header("ETag", "\"1\"");
  }

  @Test
  void a_retried_opening_and_closing_have_one_effect() {
    var key = UUID.randomUUID().toString();
    var body = Map.of("tillId", shop.till, "openingFloat", "10");
    var first = shop.cashier().header("Idempotency-Key", key).body(body).post(SESSIONS);
    var again = shop.cashier().header("Idempotency-Key", key).body(body).post(SESSIONS);
    assertThat(again.statusCode()).isEqualTo(201);
    assertThat(again.asString()).isEqualTo(first.asString());
    for (int i = 0; i < 2; i++) {
      shop.cashier()
          .header("Idempotency-Key", key + "-close")
          .body(Map.of("counted", "10"))
          .post(SESSIONS + "/" + first.path("id") + "/close")
          .then()
          .statusCode(200)
          .body("zNumber", equalTo(1));
    }
  }
}
