package dz.mizan.inventory.pos;

import static dz.mizan.inventory.pos.Shop.TICKETS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Goods that come back to a till. */
@QuarkusTest
@WithTestResource(MizanTestResource.class)
class ReturnTest {
  TestTokens tokens;
  Queues queues;
  Sql sql;
  Shop shop;

  @BeforeEach
  void shop() {
    shop = Shop.of(queues, tokens, sql);
    shop.open();
  }

  private String value(String product) {
    return sql.text("select value from stock_level where product_id = ?::uuid", product);
  }

  @Test
  void goods_come_back_at_their_price_and_their_cost_and_the_stamp_stays() {
    var oil = shop.goods("1190.00", "NORMAL", "0");
    shop.keeper.receive(oil, "4", "100.00");
    var sale = shop.ticket().sells(oil, "3", "1190.00").pays("CASH", "4000");
    sale.post(shop.cashier()).then().statusCode(201).body("stampDuty", equalTo("36.00"));
    shop.keeper.receive(oil, "1", "900.00"); // the average rises to 500
    shop.ticket()
        .takesBack(sale.id(), 1, "2")
        .pays("CASH", "-2380.00")
        .post(shop.manager())
        .then()
        .statusCode(201)
        .body("totalTtc", equalTo("-2380.00"))
        .body("totalHt", equalTo("-2000.00"))
        .body("stampDuty", equalTo("0.00"))
        .body("payable", equalTo("-2380.00"))
        .body("lines[0].returnOf.ticketId", equalTo(sale.id()))
        .body("number", equalTo("TK-C1-000002"));
    assertThat(shop.onHand(oil)).isEqualTo("4.000");
    assertThat(value(oil)).isEqualTo("1200.00"); // 100 + 900 + 2 × 100
    assertThat(
            sql.text(
                "select value from stock_movement where product_id = ?::uuid and kind = 'RETURN_IN'",
                oil))
        .isEqualTo("200.00");
    shop.cashier()
        .get(TICKETS + "/" + sale.id())
        .then()
        .body("lines[0].returnedQuantity", equalTo("2.000"));
  }

  @Test
  void parts_that_come_back_sum_up_to_what_was_sold() {
    var oil = shop.goods("0.99", "NORMAL", "0");
    shop.keeper.receive(oil, "3", "0.3333");
    var sale = shop.ticket().sells(oil, "3", "0.99").pays("CARD", "2.97");
    sale.post(shop.cashier()).then().statusCode(201).body("totalHt", equalTo("2.50"));
    for (int i = 0; i < 3; i++) {
      shop.ticket()
          .takesBack(sale.id(), 1, "1")
          .pays("CARD", "-0.99")
          .post(shop.manager())
          .then()
          .statusCode(201);
    }
    assertThat(
            sql.text(
                "select sum(total_ht) from ticket where company_id = ?", shop.keeper.company()))
        .isEqualTo("0.00");
    assertThat(shop.onHand(oil)).isEqualTo("3.000");
    assertThat(value(oil)).isEqualTo("1.00");
  }

  @Test
  void never_more_than_was_sold_comes_back_also_at_once() {
    var oil = shop.goods("100.00", "NORMAL", "10");
    var sale = shop.ticket().sells(oil, "5", "100.00").pays("CARD", "500.00");
    sale.post(shop.cashier()).then().statusCode(201);
    var other = shop.till("C2");
    shop.open(other, "0");
    var statuses =
        Shop.atOnce(
            20,
            () ->
                shop.ticket(Math.random() < 0.5 ? other : shop.till)
                    .takesBack(sale.id(), 1, "1")
                    .pays("CARD", "-100.00")
                    .post(shop.manager())
                    .statusCode());
    assertThat(statuses).filteredOn(status -> status == 201).hasSize(5);
    assertThat(statuses).filteredOn(status -> status == 422).hasSize(15);
    assertThat(shop.onHand(oil)).isEqualTo("10.000");
    assertThat(value(oil)).isEqualTo("100.00");
    shop.ticket()
        .takesBack(sale.id(), 1, "1")
        .pays("CARD", "-100.00")
        .post(shop.manager())
        .then()
        .body("code", equalTo("return-exceeds-sale"))
        .body("returnable", equalTo("0.000"));
  }

  @Test
  void something_is_exchanged_for_something_dearer() {
    var oil = shop.goods("100.00", "NORMAL", "10");
    var wine = shop.goods("150.00", "REDUCED", "10");
    var sale = shop.ticket().sells(oil, "1", "100.00").pays("CARD", "100.00");
    sale.post(shop.cashier());
    shop.ticket()
        .takesBack(sale.id(), 1, "1")
        .sells(wine, "1", "150.00")
        .pays("CASH", "200.00")
        .post(shop.manager())
        .then()
        .statusCode(201)
        .body("totalTtc", equalTo("50.00"))
        .body("change", equalTo("150.00"))
        .body("rates.ttc", contains("-100.00", "150.00"));
    assertThat(shop.onHand(oil)).isEqualTo("10.000");
    assertThat(shop.onHand(wine)).isEqualTo("9.000");
  }

  @Test
  void what_had_not_left_the_stock_need_not_come_back() {
    var oil = shop.goods("100.00", "NORMAL", "0");
    shop.keeper.receive(oil, "1", "10.00");
    var sale = shop.ticket().offline().sells(oil, "3", "100.00").pays("CARD", "300.00");
    sale.post(shop.cashier()).then().statusCode(201).body("state", equalTo("STOCK_PENDING"));
    shop.ticket()
        .takesBack(sale.id(), 1, "2")
        .pays("CARD", "-200.00")
        .post(shop.manager())
        .then()
        .statusCode(201);
    assertThat(shop.onHand(oil)).isEqualTo("1.000");
    var view = shop.cashier().get(TICKETS + "/" + sale.id());
    view.then().body("lines[0].pendingQuantity", equalTo("1.000"));
    shop.ticket().takesBack(sale.id(), 1, "1").pays("CARD", "-100.00").post(shop.manager());
    shop.cashier()
        .get(TICKETS + "/" + sale.id())
        .then()
        .body("state", equalTo("BOOKED"))
        .body("lines[0].pendingQuantity", equalTo("0.000"));
    assertThat(shop.onHand(oil)).isEqualTo("1.000");
  }

  @Test
  void lots_come_back_to_the_lots_that_they_went_out_of() {
    var milk = shop.goods("100.00", "REDUCED", "0");
    sql.update("update product set tracking = 'LOT' where id = ?::uuid", milk);
    for (var lot : List.of("A", "B")) {
      shop.keeper
          .request()
          .body(
              Map.of(
                  "productId", milk,
                  "kind", "RECEIPT",
                  "quantity", "2",
                  "unitCost", "10",
                  "parts", List.of(Map.of("lotNumber", lot, "quantity", "2"))))
          .post("/api/v1/stock-movements")
          .then()
          .statusCode(201);
    }
    var sale = shop.ticket().sells(milk, "4", "100.00").pays("CARD", "400.00");
    sale.post(shop.cashier()).then().statusCode(201);
    for (var part : List.of("1", "2", "1")) {
      shop.ticket()
          .takesBack(sale.id(), 1, part)
          .pays("CARD", "-" + part + "00.00")
          .post(shop.manager())
          .then()
          .statusCode(201);
    }
    assertThat(
            sql.rows(
                "select number, sum(on_hand)::text as n from stock_part join lot on lot.id = lot_id"
                    + " where stock_part.product_id = ?::uuid group by number order by number",
                milk))
        .extracting(row -> row.get("number") + ":" + row.get("n"))
        .containsExactly("A:2.000", "B:2.000");
  }

  private String pieces(String tracking, String... lots) {
    var product = shop.goods("100.00", "NORMAL", "0");
    sql.update("update product set tracking = ? where id = ?::uuid", tracking, product);
    for (var lot : lots) {
      shop.keeper
          .request()
          .body(
              Map.of(
                  "productId", product,
                  "kind", "RECEIPT",
                  "quantity", "1",
                  "unitCost", "10",
                  "parts", List.of(Map.of("lotNumber", lot, "quantity", "1"))))
          .post("/api/v1/stock-movements")
          .then()
          .statusCode(201);
    }
    return product;
  }

  private io.restassured.response.ValidatableResponse back(String sale, String lot) {
    return shop.ticket()
        .line(
            Map.of(
                "quantity",
                "-1",
                "lotNumber",
                lot,
                "returnOf",
                Map.of("ticketId", sale, "line", 1)))
        .pays("CARD", "-100.00")
        .post(shop.manager())
        .then();
  }

  @Test
  void a_lot_that_is_named_went_out_on_that_line_and_is_not_back() {
    var phone = pieces("SERIAL", "S1", "S2", "S3");
    var sale = shop.ticket().sells(phone, "2", "100.00").pays("CARD", "200.00");
    sale.post(shop.cashier()).then().statusCode(201);
    var out =
        sql
            .rows(
                "select number from stock_movement_part p join lot t on t.id = p.lot_id"
                    + " where t.product_id = ?::uuid and p.quantity < 0",
                phone)
            .stream()
            .map(row -> row.get("number").toString())
            .sorted()
            .toList();
    var kept =
        java.util.stream.Stream.of("S1", "S2", "S3")
            .filter(number -> !out.contains(number))
            .findFirst()
            .orElseThrow();
    for (var wrong : List.of(kept, "S9")) {
      back(sale.id(), wrong)
          .statusCode(422)
          .body("code", equalTo("lot-not-shipped"))
          .body("lot", equalTo(wrong));
    }
    // The one that would be picked last comes first: the other is still to come.
    back(sale.id(), out.getLast()).statusCode(201);
    back(sale.id(), out.getLast()).statusCode(422).body("code", equalTo("lot-not-shipped"));
    shop.ticket()
        .takesBack(sale.id(), 1, "1")
        .pays("CARD", "-100.00")
        .post(shop.manager())
        .then()
        .statusCode(201);
    assertThat(
            sql.rows(
                "select number, sum(on_hand)::text as n from stock_part join lot on lot.id = lot_id"
                    + " where stock_part.product_id = ?::uuid group by number order by number",
                phone))
        .extracting(row -> row.get("number") + ":" + row.get("n"))
        .containsExactly("S1:1.000", "S2:1.000", "S3:1.000");
    var plain = shop.goods("100.00", "NORMAL", "1");
    var other = shop.ticket().sells(plain, "1", "100.00").pays("CARD", "100.00");
    other.post(shop.cashier()).then().statusCode(201);
    back(other.id(), "S1").statusCode(422);
  }

  @Test
  void a_return_needs_its_permission_the_connection_and_a_sale() {
    var oil = shop.goods("100.00", "NORMAL", "10");
    var sale = shop.ticket().sells(oil, "2", "100.00").pays("CARD", "200.00");
    sale.post(shop.cashier());
    var back = shop.ticket().takesBack(sale.id(), 1, "1").pays("CARD", "-100.00");
    back.post(shop.cashier()).then().statusCode(403);
    back.offline()
        .post(shop.manager())
        .then()
        .statusCode(422)
        .body("code", equalTo("return-offline"));
    back.with("offline", false).post(shop.manager()).then().statusCode(201);
    shop.ticket()
        .takesBack(back.id(), 1, "1")
        .pays("CARD", "-100.00")
        .post(shop.manager())
        .then()
        .statusCode(422)
        .body("code", equalTo("unknown-ticket-line"));
    shop.ticket()
        .takesBack(UUID.randomUUID().toString(), 1, "1")
        .pays("CARD", "-100.00")
        .post(shop.manager())
        .then()
        .statusCode(422);
    shop.ticket()
        .takesBack(sale.id(), 1, "0.5")
        .takesBack(sale.id(), 1, "0.5")
        .pays("CARD", "-100.00")
        .post(shop.manager())
        .then()
        .statusCode(400);
    var other = Shop.of(queues, tokens, sql);
    other.open();
    other
        .ticket()
        .takesBack(sale.id(), 1, "1")
        .pays("CARD", "-100.00")
        .post(other.manager())
        .then()
        .statusCode(422);
    assertThat(shop.onHand(oil)).isEqualTo("9.000");
  }
}
