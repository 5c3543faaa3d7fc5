package dz.mizan.inventory.sales;

import static dz.mizan.inventory.sales.Shop.line;
import static dz.mizan.inventory.sales.Shop.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class SalesOrderLifeTest {
  TestTokens tokens;
  Queues queues;
  Sql sql;
  Shop shop;
  String customer;
  String product;

  @BeforeEach
  void company() {
    shop = Shop.open(queues, tokens, sql);
    customer = shop.customer();
    product = shop.product("10", "5.00");
  }

  private String in(String status) {
    var line = line(product, "2", "9.00");
    return switch (status) {
      case "PENDING" -> shop.placed(customer, line);
      case "PROCESSING" -> shop.processed(customer, line);
      case "COMPLETED" -> shop.completed(customer, line);
      case "CANCELLED" -> {
        var id = shop.placed(customer, line);
        shop.act(id, "cancel", Map.of("reason", "x")).statusCode(200);
        yield id;
      }
      default -> {
        var id = shop.completed(customer, line);
        shop.act(id, "refunds", Map.of("reason", "x")).statusCode(201);
        yield id;
      }
    };
  }

  private static Object body(String action) {
    return switch (action) {
      case "process" -> null;
      case "cancel", "refunds" -> Map.of("reason", "x");
      default -> Map.of();
    };
  }

  @ParameterizedTest
  @CsvSource({
    "PENDING, complete",
    "PENDING, shipments",
    "PENDING, refunds",
    "PROCESSING, process",
    "PROCESSING, refunds",
    "COMPLETED, process",
    "COMPLETED, complete",
    "COMPLETED, cancel",
    "COMPLETED, shipments",
    "CANCELLED, process",
    "CANCELLED, complete",
    "CANCELLED, cancel",
    "CANCELLED, shipments",
    "CANCELLED, refunds",
    "REFUNDED, process",
    "REFUNDED, complete",
    "REFUNDED, cancel",
    "REFUNDED, shipments",
    "REFUNDED, refunds"
  })
  void what_its_state_does_not_allow_is_refused_and_changes_nothing(String status, String action) {
    var id = in(status);
    var before = shop.read(id).body("status", equalTo(status)).extract().asString();
    shop.act(id, action, body(action))
        .statusCode(409)
        .body("code", equalTo("illegal-transition"))
        .body("from", equalTo(status));
    assertThat(shop.read(id).extract().asString()).isEqualTo(before);
  }

  @Test
  void cancelling_gives_the_reservation_back_from_either_state() {
    for (var status : List.of("PENDING", "PROCESSING")) {
      var id = in(status);
      assertThat(shop.level(product, "reserved")).isEqualTo("2.000");
      shop.act(id, "cancel", Map.of("reason", "Le client a renoncé"))
          .statusCode(200)
          .header("ETag", status.equals("PENDING") ? "\"2\"" : "\"3\"")
          .body("status", equalTo("CANCELLED"))
          .body("endReason", equalTo("Le client a renoncé"))
          .body("lines[0].baseReserved", equalTo("0.000"));
      assertThat(shop.level(product, "reserved")).isEqualTo("0.000");
    }
    shop.act(in("PENDING"), "cancel", Map.of()).statusCode(400);
  }

  @Test
  void a_stale_version_is_refused_where_it_is_sent() {
    var id = in("PENDING");
    shop.request()
        .header("If-Match", "\"9\"")
        .post(Shop.ORDERS + "/" + id + "/process")
        .then()
        .statusCode(412);
    shop.request()
        .header("If-Match", "\"1\"")
        .post(Shop.ORDERS + "/" + id + "/process")
        .then()
        .statusCode(200);
  }

  @Test
  void an_expired_reservation_leaves_the_order_pending_and_processing_reserves_anew() {
    var id = shop.placed(customer, line(product, "8", "9.00"));
    expire();
    assertThat(shop.level(product, "reserved")).isEqualTo("0.000");
    shop.read(id)
        .body("status", equalTo("PENDING"))
        .body("lines[0].baseReserved", equalTo("0.000"));
    var faster = shop.placed(customer, line(product, "5", "9.00"));
    shop.act(id, "process", null)
        .statusCode(422)
        .body("code", equalTo("insufficient-stock"))
        .body("productId", equalTo(product))
        .body("available", equalTo("5.000"));
    shop.read(id).body("status", equalTo("PENDING"));
    assertThat(shop.level(product, "reserved")).isEqualTo("5.000");
    shop.act(faster, "cancel", Map.of("reason", "x")).statusCode(200);
    shop.act(id, "process", null)
        .statusCode(200)
        .body("reservedUntil", nullValue())
        .body("lines[0].baseReserved", equalTo("8.000"));
    expire();
    assertThat(shop.level(product, "reserved")).isEqualTo("8.000");
  }

  // What the job of reservations does when their time has come.
  private void expire() {
    sql.update(
        "update stock_reservation set expires_at = now() - interval '1 second'"
            + " where company_id = ? and expires_at is not null and state = 'ACTIVE'",
        shop.company());
    sql.rows(
        "select release_reservations(array(select id from stock_reservation where company_id ="
            + " set_config('app.company_id', ?::text, false)::uuid and state = 'ACTIVE' and"
            + " expires_at < now()), 'EXPIRED', true, null)",
        shop.company().toString());
  }

  @Test
  void goods_are_shipped_in_parts_never_more_than_ordered_and_the_order_is_completed() {
    var id = shop.processed(customer, line(product, "5", "9.00"));
    var lineId = shop.lineId(id, 0);
    shop.act(id, "shipments", part(lineId, "2"))
        .statusCode(201)
        .body("shipments", hasSize(1))
        .body("shipments[0].number", matchesPattern("BL-20[0-9]{2}-000001"))
        .body("shipments[0].lines[0].cost.amount", equalTo("10.00"))
        .body("lines[0].shipped", equalTo("2.000"))
        .body("lines[0].baseReserved", equalTo("3.000"));
    shop.act(id, "shipments", part(lineId, "3.001"))
        .statusCode(422)
        .body("code", equalTo("order-quantity-exceeded"))
        .body("left", equalTo("3.000"));
    shop.act(id, "cancel", Map.of("reason", "x"))
        .statusCode(422)
        .body("code", equalTo("order-shipped"));
    shop.act(id, "complete", Map.of())
        .statusCode(422)
        .body("code", equalTo("order-not-shipped"))
        .body("left", equalTo("3.000"));
    shop.act(id, "shipments", part(java.util.UUID.randomUUID().toString(), "1"))
        .statusCode(422)
        .body("code", equalTo("unknown-order-line"));
    shop.act(
            id,
            "shipments",
            Map.of(
                "lines",
                List.of(
                    Map.of("lineId", lineId, "quantity", "1"),
                    Map.of("lineId", lineId, "quantity", "1"))))
        .statusCode(400);
    shop.act(id, "shipments", part(lineId, "0")).statusCode(400);
    shop.act(id, "shipments", Map.of()).statusCode(201).body("lines[0].shipped", equalTo("5.000"));
    shop.act(id, "shipments", Map.of()).statusCode(422).body("code", equalTo("order-nothing-left"));
    shop.act(id, "complete", Map.of())
        .statusCode(200)
        .body("status", equalTo("COMPLETED"))
        .body("cost.amount", equalTo("25.00"));
    assertThat(shop.level(product, "on_hand")).isEqualTo("5.000");
    assertThat(shop.level(product, "reserved")).isEqualTo("0.000");
  }

  static Map<String, Object> part(String lineId, String quantity) {
    return Map.of("lines", List.of(Map.of("lineId", lineId, "quantity", quantity)));
  }

  @Test
  void completing_with_the_rest_cancelled_gives_it_back_and_takes_it_off_the_totals() {
    var other = shop.product("10", "5.00");
    var request = order(customer, line(product, "3", "33.333"), line(other, "2", "10"));
    request.put("discountPercent", "5");
    var id = shop.place(request).statusCode(201).extract().<String>path("id");
    shop.act(id, "process", null).statusCode(200);
    shop.act(id, "complete", Map.of("cancelRest", true))
        .statusCode(422)
        .body("code", equalTo("order-nothing-left"));
    shop.act(id, "shipments", part(shop.lineId(id, 0), "1")).statusCode(201);
    shop.act(id, "complete", Map.of("cancelRest", true))
        .statusCode(200)
        .body("lines.cancelled", contains("2.000", "2.000"))
        .body("lines.netHt.amount", contains("31.67", "0.00"))
        .body("amounts.totalHt.amount", equalTo("31.67"))
        .body("amounts.totalTva.amount", equalTo("6.02"));
    assertThat(shop.level(product, "reserved")).isEqualTo("0.000");
    assertThat(shop.level(other, "reserved")).isEqualTo("0.000");
  }

  @Test
  void a_service_is_completed_without_a_shipment() {
    var service = shop.service();
    var id = shop.processed(customer, line(service, "1", "100"), line(product, "1", "9"));
    shop.act(id, "shipments", part(shop.lineId(id, 0), "1")).statusCode(400);
    shop.act(id, "shipments", Map.of()).statusCode(201).body("shipments[0].lines", hasSize(1));
    shop.act(id, "complete", Map.of())
        .statusCode(200)
        .body("amounts.totalHt.amount", equalTo("109.00"));
    var only = shop.processed(customer, line(service, "1", "100"));
    shop.act(only, "complete", Map.of()).statusCode(200);
    shop.act(only, "refunds", Map.of("reason", "x"))
        .statusCode(201)
        .body("status", equalTo("REFUNDED"))
        .body("refunds[0].lines[0].goods", equalTo("NONE"));
  }

  @Test
  void a_backorder_ships_what_has_come_in_since() {
    var request = order(customer, line(product, "15", "9"));
    request.put("allowBackorder", true);
    var id = shop.place(request).statusCode(201).extract().<String>path("id");
    shop.act(id, "process", null).statusCode(200).body("lines[0].baseReserved", equalTo("10.000"));
    shop.act(id, "shipments", part(shop.lineId(id, 0), "15"))
        .statusCode(422)
        .body("code", equalTo("insufficient-stock"));
    assertThat(shop.level(product, "reserved")).isEqualTo("10.000");
    shop.receive(product, "20", "5.00");
    shop.act(id, "shipments", part(shop.lineId(id, 0), "12")).statusCode(201);
    shop.act(id, "shipments", Map.of()).statusCode(201);
    assertThat(shop.level(product, "on_hand")).isEqualTo("15.000");
    assertThat(shop.level(product, "reserved")).isEqualTo("0.000");
  }

  @Test
  void two_who_ship_all_at_once_ship_it_once() {
    var id = shop.processed(customer, line(product, "6", "9"));
    var statuses = Shop.atOnce(2, () -> shop.send(id, "shipments", Map.of()).statusCode());
    assertThat(statuses).containsExactlyInAnyOrder(201, 422);
    assertThat(shop.level(product, "on_hand")).isEqualTo("4.000");
  }

  @Test
  void ten_who_ship_one_of_six_at_once_ship_six() {
    var id = shop.processed(customer, line(product, "6", "9"));
    var lineId = shop.lineId(id, 0);
    var statuses =
        Shop.atOnce(10, () -> shop.send(id, "shipments", part(lineId, "1")).statusCode());
    assertThat(statuses).filteredOn(s -> s == 201).hasSize(6);
    assertThat(statuses).filteredOn(s -> s == 422).hasSize(4);
    shop.read(id).body("shipments", hasSize(6)).body("lines[0].shipped", equalTo("6.000"));
  }

  @Test
  void lots_go_out_by_expiry_or_as_named() {
    var tracked = shop.product();
    sql.update("update product set tracking = 'LOT' where id = ?::uuid", tracked);
    lot(tracked, "NEW", "2099-12-31");
    lot(tracked, "OLD", "2098-12-31");
    var id = shop.processed(customer, line(tracked, "6", "9"));
    var lineId = shop.lineId(id, 0);
    shop.act(id, "shipments", part(lineId, "1"))
        .statusCode(201)
        .body("shipments[0].lines[0].lots.lotNumber", contains("OLD"));
    var named =
        Map.of(
            "lines",
            List.of(
                Map.of(
                    "lineId",
                    lineId,
                    "quantity",
                    "2",
                    "lots",
                    List.of(Map.of("lotNumber", "NEW", "quantity", "2")))));
    shop.act(id, "shipments", named)
        .statusCode(201)
        .body("shipments[1].lines[0].lots.lotNumber", contains("NEW"))
        .body("shipments[1].lines[0].lots.quantity", contains("2.000"));
  }

  private void lot(String product, String number, String expiresOn) {
    shop.request()
        .body(
            Map.of(
                "productId",
                product,
                "kind",
                "RECEIPT",
                "quantity",
                "5",
                "unitCost",
                "5",
                "parts",
                List.of(Map.of("lotNumber", number, "expiresOn", expiresOn, "quantity", "5"))))
        .post("/api/v1/stock-movements")
        .then()
        .statusCode(201);
  }
}
