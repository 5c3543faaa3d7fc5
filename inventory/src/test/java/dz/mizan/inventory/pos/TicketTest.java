package dz.mizan.inventory.pos;

import static dz.mizan.inventory.pos.Shop.TICKETS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class TicketTest {
  private static final String CURSOR = "%s-01-01T00:00:00Z\u001f%s";

  TestTokens tokens;
  Queues queues;
  Sql sql;
  Shop shop;

  @BeforeEach
  void shop() {
    shop = Shop.of(queues, tokens, sql);
  }

  @Test
  void a_cash_sale_bears_stamp_duty_and_gives_change() {
    var session = shop.open();
    var oil = shop.goods("595.00", "NORMAL", "10");
    var bread = shop.goods("109.00", "REDUCED", "10");
    shop.ticket()
        .sells(oil, "2", "595.00")
        .sells(bread, "1", "109.00")
        .pays("CASH", "1500.00")
        .with("stampDuty", "13.00")
        .with("provisionalNumber", "C1-17")
        .post(shop.cashier())
        .then()
        .statusCode(201)
        .body("number", equalTo("TK-C1-000001"))
        .body("sessionId", equalTo(session))
        .body("lines.ttc", contains("1190.00", "109.00"))
        .body("lines.ht", contains("1000.00", "100.00"))
        .body("rates.tvaPercent", contains("19.00", "9.00"))
        .body("rates.tva", contains("190.00", "9.00"))
        .body("totalHt", equalTo("1100.00"))
        .body("totalTtc", equalTo("1299.00"))
        .body("stampDuty", equalTo("13.00"))
        .body("payable", equalTo("1312.00"))
        .body("change", equalTo("188.00"))
        .body("payments[0].amount", equalTo("1312.00"))
        .body("payments[0].tendered", equalTo("1500.00"))
        .body("state", equalTo("BOOKED"))
        .body("flags", hasSize(0));
    assertThat(shop.onHand(oil)).isEqualTo("8.000");
    assertThat(
            sql.text(
                "select document from stock_movement where product_id = ?::uuid and kind = 'ISSUE'",
                oil))
        .isEqualTo("TK-C1-000001");
  }

  @Test
  void stamp_is_due_on_what_is_paid_in_cash_alone_and_cash_is_rounded() {
    shop.cashRounding(5);
    shop.open();
    var oil = shop.goods("1003.00", "NORMAL", "10");
    shop.ticket()
        .sells(oil, "1", "1003.00")
        .pays("CARD", "500.00")
        .pays("CASH", "510.00")
        .post(shop.cashier())
        .then()
        .statusCode(201)
        .body("stampDuty", equalTo("6.00")) // of 503
        .body("rounding", equalTo("1.00")) // 509 becomes 510
        .body("payable", equalTo("1010.00"))
        .body("change", equalTo("0.00"));
    shop.ticket()
        .sells(oil, "1", "1003.00")
        .pays("CARD", "1003.00")
        .post(shop.cashier())
        .then()
        .statusCode(201)
        .body("stampDuty", equalTo("0.00"))
        .body("rounding", equalTo("0.00"));
  }

  @ParameterizedTest
  @CsvSource({
    "CASH, 1201.99, 422", // 1190 + 12 of stamp
    "CASH, 1202.00, 201",
    "CASH, 5000.00, 201",
    "CARD, 1190.00, 201",
    "CARD, 1190.01, 422",
    "CARD, 1189.99, 422",
    "CASH, -1202.00, 422",
    "CASH, 0, 400",
    "ACCOUNT, 1190.00, 400",
    "SHELLS, 1190.00, 400",
    "CASH, 1e30, 400",
    "CASH, NaN, 400",
    "CASH, 1202.001, 400"
  })
  void payments_make_up_what_is_due_and_only_cash_may_exceed_it(
      String method, String amount, int status) {
    shop.open();
    var oil = shop.goods("1190.00", "NORMAL", "1");
    shop.ticket()
        .sells(oil, "1", "1190.00")
        .pays(method, amount)
        .post(shop.cashier())
        .then()
        .statusCode(status);
    assertThat(shop.tickets()).isEqualTo(status == 201 ? 1 : 0);
    assertThat(shop.onHand(oil)).isEqualTo(status == 201 ? "0.000" : "1.000");
  }

  @Test
  void what_the_till_printed_must_be_what_is_due() {
    shop.open();
    var oil = shop.goods("1190.00", "NORMAL", "1");
    shop.ticket()
        .sells(oil, "1", "1190.00")
        .pays("CASH", "1300.00")
        .with("stampDuty", "11.90")
        .post(shop.cashier())
        .then()
        .statusCode(422)
        .body("code", equalTo("ticket-amounts-differ"))
        .body("stampDuty", equalTo("12.00"));
    assertThat(shop.tickets()).isZero();
  }

  @Test
  void another_price_and_a_discount_need_the_permission() {
    shop.open();
    var oil = shop.goods("100.00", "NORMAL", "10");
    shop.ticket()
        .sells(oil, "1", "90.00")
        .pays("CARD", "90.00")
        .post(shop.cashier())
        .then()
        .statusCode(403)
        .body("code", equalTo("price-not-allowed"))
        .body("listPrice", equalTo("100.00"));
    var discounted =
        shop.ticket()
            .line(
                Map.of(
                    "productId", oil,
                    "quantity", "1",
                    "unitPrice", "100.00",
                    "discountPercent", "10"))
            .pays("CARD", "90.00");
    discounted.post(shop.cashier()).then().statusCode(403);
    assertThat(shop.tickets()).isZero();
    assertThat(shop.onHand(oil)).isEqualTo("10.000");
    discounted
        .post(shop.manager())
        .then()
        .statusCode(201)
        .body("totalTtc", equalTo("90.00"))
        .body("lines[0].listPrice", equalTo("100.0000"))
        .body("flags", hasSize(0));
  }

  @Test
  void a_line_without_a_price_has_the_lists_and_a_barcode_says_product_and_unit() {
    shop.open();
    var oil = shop.goods("595.00", "NORMAL", "24");
    sql.update(
        "insert into product_unit (company_id, product_id, unit, factor)"
            + " values (?, ?::uuid, 'CARTON', 6)",
        shop.keeper.company(),
        oil);
    sql.update(
        "insert into product_barcode (company_id, gtin, code, product_id, unit)"
            + " values (?, '06130000000015', '6130000000015', ?::uuid, 'CARTON')",
        shop.keeper.company(),
        oil);
    shop.ticket()
        .line(Map.of("barcode", "6130000000015", "quantity", "2"))
        .pays("CARD", "7140.00")
        .post(shop.cashier())
        .then()
        .statusCode(201)
        .body("lines[0].unit", equalTo("CARTON"))
        .body("lines[0].unitPrice", equalTo("3570.0000"))
        .body("lines[0].baseQuantity", equalTo("12.000"));
    assertThat(shop.onHand(oil)).isEqualTo("12.000");
    shop.ticket()
        .line(Map.of("barcode", "6130000000022", "quantity", "2"))
        .pays("CARD", "1.00")
        .post(shop.cashier())
        .then()
        .statusCode(422)
        .body("code", equalTo("unknown-barcode"));
  }

  @Test
  void a_till_may_show_prices_without_tva() {
    var wholesale =
        shop.manager()
            .body(
                Map.of(
                    "code",
                    "GROS",
                    "name",
                    "Gros",
                    "warehouseId",
                    shop.warehouse,
                    "pricesIncludeTva",
                    false))
            .post(Shop.TILLS)
            .<String>path("id");
    shop.open(wholesale, "0");
    var oil = shop.goods("119.00", "NORMAL", "10");
    shop.ticket(wholesale)
        .sells(oil, "3", "100")
        .pays("CARD", "357.00")
        .post(shop.cashier())
        .then()
        .statusCode(201)
        .body("number", equalTo("TK-GROS-000001"))
        .body("totalHt", equalTo("300.00"))
        .body("totalTva", equalTo("57.00"));
  }

  @Test
  void services_are_sold_without_stock() {
    shop.open();
    var delivery = shop.goods("119.00", "NORMAL", "0");
    sql.update("update product set kind = 'SERVICE' where id = ?::uuid", delivery);
    shop.ticket()
        .sells(delivery, "1", "119.00")
        .pays("CARD", "119.00")
        .post(shop.cashier())
        .then()
        .statusCode(201)
        .body("state", equalTo("BOOKED"));
  }

  @Test
  void online_more_than_is_there_is_refused_and_changes_nothing() {
    shop.open();
    var oil = shop.goods("100.00", "NORMAL", "1");
    var bread = shop.goods("100.00", "REDUCED", "5");
    var ticket =
        shop.ticket().sells(bread, "1", "100.00").sells(oil, "2", "100.00").pays("CARD", "300.00");
    ticket
        .post(shop.cashier())
        .then()
        .statusCode(422)
        .body("code", equalTo("insufficient-stock"))
        .body("productId", equalTo(oil));
    assertThat(shop.tickets()).isZero();
    assertThat(shop.onHand(bread)).isEqualTo("5.000");
    shop.keeper.receive(oil, "1", "10");
    ticket.post(shop.cashier()).then().statusCode(201).body("number", equalTo("TK-C1-000001"));
  }

  @Test
  void the_same_ticket_twenty_times_at_once_is_one() {
    shop.open();
    var oil = shop.goods("100.00", "NORMAL", "100");
    var ticket = shop.ticket().sells(oil, "1", "100.00").pays("CARD", "100.00");
    var answers = Shop.atOnce(20, () -> ticket.post(shop.cashier()));
    assertThat(answers).filteredOn(a -> a.statusCode() == 201).hasSize(1);
    assertThat(answers).filteredOn(a -> a.statusCode() == 200).hasSize(19);
    assertThat(answers.stream().map(Response::asString).distinct()).hasSize(1);
    assertThat(answers)
        .filteredOn(a -> a.statusCode() == 200)
        .allMatch(a -> "true".equals(a.header("Idempotency-Replayed")));
    assertThat(shop.onHand(oil)).isEqualTo("99.000");
    assertThat(shop.tickets()).isEqualTo(1);
  }

  @Test
  void the_same_ticket_sent_again_as_offline_is_the_same_and_another_content_is_refused() {
    shop.open();
    var oil = shop.goods("100.00", "NORMAL", "100");
    var ticket = shop.ticket().sells(oil, "1", "100.00").pays("CARD", "100.00");
    ticket.post(shop.cashier()).then().statusCode(201);
    ticket.offline().post(shop.cashier()).then().statusCode(200);
    ticket
        .sells(oil, "1", "100.00")
        .post(shop.cashier())
        .then()
        .statusCode(409)
        .body("code", equalTo("ticket-reused"));
    var elsewhere = shop.till("C2");
    shop.open(elsewhere, "0");
    shop.ticket(elsewhere)
        .with("id", ticket.id())
        .sells(oil, "1", "100.00")
        .pays("CARD", "100.00")
        .post(shop.cashier())
        .then()
        .statusCode(409);
    assertThat(shop.onHand(oil)).isEqualTo("99.000");
  }

  @Test
  void of_twenty_tills_that_sell_the_last_ten_exactly_ten_sell() {
    var oil = shop.goods("100.00", "NORMAL", "10");
    var tills = java.util.stream.IntStream.range(0, 20).mapToObj(i -> shop.till("T" + i)).toList();
    tills.forEach(till -> shop.open(till, "0"));
    var statuses =
        Shop.atOnce(
            tills.stream()
                .<Callable<Integer>>map(
                    till ->
                        () ->
                            shop.ticket(till)
                                .sells(oil, "1", "100.00")
                                .pays("CASH", "200.00")
                                .post(shop.cashier())
                                .statusCode())
                .toList());
    assertThat(statuses).filteredOn(status -> status == 201).hasSize(10);
    assertThat(statuses).filteredOn(status -> status == 422).hasSize(10);
    assertThat(shop.onHand(oil)).isEqualTo("0.000");
    assertThat(shop.tickets()).isEqualTo(10);
  }

  @Test
  void an_online_ticket_needs_the_open_session_and_a_clock_that_is_right() {
    var oil = shop.goods("100.00", "NORMAL", "10");
    var ticket = shop.ticket().sells(oil, "1", "100.00").pays("CARD", "100.00");
    ticket
        .post(shop.cashier())
        .then()
        .statusCode(409)
        .body("code", equalTo("till-session-not-open"));
    var session = shop.open();
    ticket
        .with("sessionId", UUID.randomUUID().toString())
        .post(shop.cashier())
        .then()
        .statusCode(422)
        .body("code", equalTo("unknown-till-session"));
    for (var time :
        List.of(
            OffsetDateTime.now().minusHours(1).toString(),
            OffsetDateTime.now().plusHours(1).toString(),
            "9999-12-31T23:59:59-18:00")) {
      ticket
          .with("sessionId", session)
          .with("issuedAt", time)
          .post(shop.cashier())
          .then()
          .statusCode(422)
          .body("code", equalTo("issued-at-out-of-range"));
    }
    ticket
        .with("issuedAt", OffsetDateTime.now().toString())
        .post(shop.cashier())
        .then()
        .statusCode(201);
  }

  @Test
  void who_may_what_and_whose() {
    var session = shop.open();
    var oil = shop.goods("100.00", "NORMAL", "10");
    var ticket = shop.ticket().sells(oil, "1", "100.00").pays("CARD", "100.00");
    io.restassured.RestAssured.given()
        .contentType("application/json")
        .body(ticket.body)
        .post(TICKETS)
        .then()
        .statusCode(401);
    ticket.post(shop.with("tickets:read")).then().statusCode(403);
    var restricted =
        Shop.request(
            shop.keeper
                .tokens()
                .of(shop.keeper.user(), shop.keeper.company())
                .permissions("tickets:*", "tills:*", "till-sessions:*")
                .claim("scope_warehouses", List.of(UUID.randomUUID().toString()))
                .sign());
    ticket.post(restricted).then().statusCode(403).body("code", equalTo("out-of-scope"));
    ticket.post(shop.cashier()).then().statusCode(201);
    restricted.get(TICKETS).then().statusCode(200).body("items", hasSize(0));
    restricted.get(TICKETS + "/" + ticket.id()).then().statusCode(403);
    restricted.get(Shop.TILLS).then().body("items", hasSize(0));
    restricted.get(Shop.TILLS + "/" + shop.till).then().statusCode(403);
    restricted.get(Shop.SESSIONS).then().body("items", hasSize(0));
    restricted.get(Shop.SESSIONS + "/" + session).then().statusCode(403);
    shop.with("tickets:create").get(TICKETS).then().statusCode(403);
    var other = Shop.of(queues, tokens, sql);
    other.cashier().get(TICKETS + "/" + ticket.id()).then().statusCode(404);
    other.cashier().get(Shop.TILLS + "/" + shop.till).then().statusCode(404);
    other.cashier().get(Shop.SESSIONS + "/" + session).then().statusCode(404);
    other.cashier().get(Shop.SESSIONS + "/" + session + "/x-report").then().statusCode(404);
    shop.ticket()
        .sells(oil, "1", "100.00")
        .pays("CARD", "100.00")
        .post(other.cashier())
        .then()
        .statusCode(422)
        .body("code", equalTo("unknown-till"));
    other.open();
    other
        .ticket()
        .sells(oil, "1", "100.00")
        .pays("CARD", "100.00")
        .post(other.cashier())
        .then()
        .statusCode(422)
        .body("code", equalTo("unknown-product"));
    other.goods("100.00", "NORMAL", "1");
    other
        .ticket()
        .with("id", ticket.id())
        .sells(other.goods("5", "EXEMPT", "1"), "1", "5")
        .pays("CARD", "5")
        .post(other.cashier())
        .then()
        .statusCode(201);
  }

  @ParameterizedTest
  @CsvSource({
    "quantity, 0",
    "quantity, -1",
    "quantity, 1.0001",
    "quantity, 1e30",
    "quantity, NaN",
    "unitPrice, -1",
    "unitPrice, 1.00001",
    "discountPercent, 101",
    "discountPercent, -1",
    "unit, box",
    "barcode, 6130000000015",
    "lotNumber, ''"
  })
  void a_line_that_makes_no_sense_is_refused_and_changes_nothing(String field, String value) {
    shop.open();
    var oil = shop.goods("100.00", "NORMAL", "10");
    var line = new HashMap<String, Object>();
    line.put("productId", oil);
    line.put("quantity", "1");
    line.put("unitPrice", "100.00");
    line.put(field, value);
    shop.ticket()
        .line(line)
        .pays("CARD", "100.00")
        .post(shop.manager())
        .then()
        .statusCode(400)
        .contentType("application/problem+json");
    assertThat(shop.tickets()).isZero();
    assertThat(shop.onHand(oil)).isEqualTo("10.000");
  }

  @Test
  void a_ticket_that_makes_no_sense_is_refused() {
    shop.open();
    var oil = shop.goods("100.00", "NORMAL", "10");
    shop.ticket().pays("CARD", "1").post(shop.cashier()).then().statusCode(400);
    shop.ticket()
        .sells(oil, "999999999", "999999999")
        .pays("CARD", "1")
        .post(shop.manager())
        .then()
        .statusCode(400);
    shop.ticket()
        .sells(UUID.randomUUID().toString(), "1", "1")
        .pays("CARD", "1")
        .post(shop.manager())
        .then()
        .statusCode(422)
        .body("code", equalTo("unknown-product"));
    shop.archive(oil);
    shop.ticket()
        .sells(oil, "1", "100.00")
        .pays("CARD", "100.00")
        .post(shop.manager())
        .then()
        .statusCode(422)
        .body("code", equalTo("product-archived"));
    assertThat(shop.tickets()).isZero();
  }

  @Test
  void a_customer_buys_on_account_and_a_stranger_does_not() {
    shop.open();
    var oil = shop.goods("100.00", "NORMAL", "10");
    var customer = shop.customer();
    var ticket = shop.ticket().sells(oil, "1", "100.00").pays("ACCOUNT", "100.00");
    ticket
        .with("customerId", UUID.randomUUID().toString())
        .post(shop.cashier())
        .then()
        .statusCode(422)
        .body("code", equalTo("unknown-customer"));
    assertThat(shop.onHand(oil)).isEqualTo("10.000");
    ticket
        .with("customerId", customer.toString())
        .post(shop.cashier())
        .then()
        .statusCode(201)
        .body("customerId", equalTo(customer.toString()))
        .body("payments[0].method", equalTo("ACCOUNT"));
  }

  @Test
  void tickets_are_listed_by_pages_and_filters() {
    var session = shop.open();
    var oil = shop.goods("100.00", "NORMAL", "10");
    for (int i = 0; i < 3; i++) {
      shop.ticket().sells(oil, "1", "100.00").pays("CARD", "100.00").post(shop.cashier());
    }
    var first = shop.cashier().get(TICKETS + "?limit=2&sessionId=" + session);
    first.then().body("items.number", contains("TK-C1-000001", "TK-C1-000002"));
    shop.cashier()
        .get(TICKETS + "?limit=2&cursor=" + first.path("nextCursor"))
        .then()
        .body("items.number", contains("TK-C1-000003"))
        .body("nextCursor", nullValue());
    shop.cashier().get(TICKETS + "?state=STOCK_PENDING").then().body("items", hasSize(0));
    shop.cashier().get(TICKETS + "?isFlagged=true").then().body("items", hasSize(0));
    shop.cashier().get(TICKETS + "?cursor=nonsense").then().statusCode(400);
    shop.cashier().get(TICKETS + "?state=LOST").then().statusCode(400);
    for (var year : java.util.List.of("-0001", "+999999999", "1900")) {
      var cursor =
          java.util.Base64.getUrlEncoder()
              .withoutPadding()
              .encodeToString(
                  CURSOR
                      .formatted(year, UUID.randomUUID())
                      .getBytes(java.nio.charset.StandardCharsets.UTF_8));
      shop.cashier().get(TICKETS + "?cursor=" + cursor).then().statusCode(400);
    }
  }
}
