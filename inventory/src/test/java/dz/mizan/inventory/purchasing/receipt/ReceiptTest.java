package dz.mizan.inventory.purchasing.receipt;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dz.mizan.inventory.purchasing.Buyer;
import dz.mizan.inventory.supplier.Today;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class ReceiptTest {
  TestTokens tokens;
  Queues queues;
  Sql sql;
  Buyer buyer;
  String product;

  @BeforeEach
  void company() {
    buyer = Buyer.of(queues, tokens);
    product = buyer.product();
  }

  private String level(String column) {
    return sql.text("select " + column + " from stock_level where product_id = ?::uuid", product);
  }

  private long receipts() {
    return sql.count(
        "select count(*) from purchase_receipt where company_id = ?", buyer.keeper.company());
  }

  private Buyer.Sent discounted() {
    var line = Buyer.line(product, "3", "33.3333");
    line.put("discountPercent", "10");
    return buyer.sent(Buyer.order(buyer.supplier(), line)); // net 90.00
  }

  @Test
  void goods_come_in_by_parts_at_their_net_cost_and_the_parts_add_up_to_the_net() {
    var order = buyer.sent(product, "3", "3.3350"); // net 10.01
    var values = new ArrayList<String>();
    for (var i = 0; i < 3; i++) {
      var answer = buyer.receive(order, "1");
      answer.then().statusCode(201).body("lines[0].baseQuantity", equalTo("1.000"));
      values.add(answer.path("totalHt.amount"));
    }
    assertThat(values).containsExactly("3.34", "3.33", "3.34");
    assertThat(level("on_hand")).isEqualTo("3.000");
    assertThat(level("value")).isEqualTo("10.01");
    assertThat(level("incoming")).isEqualTo("0.000");
    assertThat(buyer.status(order.id())).isEqualTo("RECEIVED");
    buyer
        .request()
        .get(Buyer.ORDERS + order.id() + "/receipts")
        .then()
        .statusCode(200)
        .body("items", hasSize(3))
        .body("items[0].number", equalTo("BR-" + Today.date().getYear() + "-000001"));
  }

  @Test
  void the_stock_gets_the_price_after_the_discount_without_tax() {
    var order = discounted();
    buyer
        .receive(order, "3")
        .then()
        .statusCode(201)
        .body("lines[0].unitCost", equalTo("30.0000"))
        .body("lines[0].value.amount", equalTo("90.00"))
        .body("totalTva.amount", equalTo("17.10"))
        .body("totalTtc.amount", equalTo("107.10"));
    assertThat(level("average_cost")).isEqualTo("30.0000");
  }

  @Test
  void more_than_was_ordered_is_refused_with_the_facts_and_nothing_changes() {
    var order = buyer.sent(product, "10", "5");
    buyer.receive(order, "6").then().statusCode(201);
    buyer
        .receive(order, "4.001")
        .then()
        .statusCode(422)
        .body("code", equalTo("over-receipt"))
        .body("ordered", equalTo("10.000"))
        .body("received", equalTo("6.000"))
        .body("allowed", equalTo("10.000"))
        .body("quantity", equalTo("4.001"));
    assertThat(level("on_hand")).isEqualTo("6.000");
    assertThat(receipts()).isEqualTo(1);
    assertThat(buyer.status(order.id())).isEqualTo("PARTIALLY_RECEIVED");
  }

  @Test
  void the_tolerance_of_the_settings_lets_a_little_more_in() {
    sql.update(
        "insert into inventory_settings (company_id, over_receipt_tolerance_percent)"
            + " values (?, 5)",
        buyer.keeper.company());
    var order = buyer.sent(product, "10", "5");
    buyer.receive(order, "10.501").then().statusCode(422).body("allowed", equalTo("10.500"));
    buyer.receive(order, "10.5").then().statusCode(201).body("totalHt.amount", equalTo("52.50"));
    assertThat(level("incoming")).isEqualTo("0.000");
  }

  @Test
  void receipts_at_once_never_exceed_the_order_together() {
    var order = buyer.sent(product, "10", "5");
    var statuses = Buyer.atOnce(8, () -> buyer.receive(order, "3").statusCode());
    assertThat(statuses).filteredOn(status -> status == 201).hasSize(3);
    assertThat(statuses).filteredOn(status -> status == 422).hasSize(5);
    assertThat(level("on_hand")).isEqualTo("9.000");
    assertThat(level("incoming")).isEqualTo("1.000");
  }

  @Test
  void the_same_key_receives_once() {
    var order = buyer.sent(product, "10", "5");
    var key = UUID.randomUUID().toString();
    var body = Map.of("lines", List.of(Buyer.receiptLine(order.line(), "3")));
    var numbers =
        Buyer.atOnce(
            5,
            () ->
                buyer
                    .request()
                    .header("Idempotency-Key", key)
                    .body(body)
                    .post(Buyer.ORDERS + order.id() + "/receipts")
                    .then()
                    .statusCode(201)
                    .extract()
                    .<String>path("number"));
    assertThat(Set.copyOf(numbers)).hasSize(1);
    assertThat(level("on_hand")).isEqualTo("3.000");
  }

  @Test
  void services_are_received_without_stock() {
    sql.update("update product set kind = 'SERVICE' where id = ?::uuid", product);
    var order = buyer.sent(product, "1", "100");
    assertThat(sql.count("select count(*) from stock_level where product_id = ?::uuid", product))
        .isZero();
    buyer
        .receive(order, "1")
        .then()
        .statusCode(201)
        .body("lines[0].kind", equalTo("SERVICE"))
        .body("lines[0].movementId", nullValue())
        .body("totalHt.amount", equalTo("100.00"));
    assertThat(buyer.status(order.id())).isEqualTo("RECEIVED");
    assertThat(sql.count("select count(*) from stock_level where product_id = ?::uuid", product))
        .isZero();
  }

  @Test
  void cartons_become_pieces() {
    sql.update(
        "insert into product_unit (company_id, product_id, unit, factor)"
            + " values (?, ?::uuid, 'CARTON', 12)",
        buyer.keeper.company(),
        product);
    var line = Buyer.line(product, "2", "120");
    line.put("unit", "CARTON");
    var order = buyer.sent(Buyer.order(buyer.supplier(), line));
    assertThat(level("incoming")).isEqualTo("24.000");
    buyer.receive(order, "1").then().statusCode(201).body("lines[0].unitCost", equalTo("10.0000"));
    assertThat(level("on_hand")).isEqualTo("12.000");
    assertThat(level("incoming")).isEqualTo("12.000");
  }

  @Test
  void lots_with_their_expiry_come_in_and_have_to_be_named() {
    sql.update("update product set tracking = 'LOT' where id = ?::uuid", product);
    var order = buyer.sent(product, "10", "5");
    buyer.receive(order, "4").then().statusCode(422).body("code", equalTo("lot-required"));
    var line = Buyer.receiptLine(order.line(), "4");
    line.put(
        "parts", List.of(Map.of("lotNumber", "L-1", "expiresOn", "2030-01-31", "quantity", "4")));
    buyer.receive(order.id(), Map.of("lines", List.of(line))).then().statusCode(201);
    assertThat(sql.text("select expires_on from lot where product_id = ?::uuid", product))
        .isEqualTo("2030-01-31");
    line.put("parts", List.of(Map.of("lotNumber", "L-2", "quantity", "3")));
    buyer.receive(order.id(), Map.of("lines", List.of(line))).then().statusCode(400);
    assertThat(level("on_hand")).isEqualTo("4.000");
  }

  @Test
  void goods_may_be_put_in_another_warehouse_and_are_no_longer_expected_in_the_first() {
    var second = UUID.randomUUID().toString();
    sql.update(
        "insert into warehouse (company_id, id, code, name, is_default)"
            + " values (?, ?::uuid, 'ORAN', 'Oran', false)",
        buyer.keeper.company(),
        second);
    var order = buyer.sent(product, "10", "5");
    var body =
        Map.of("warehouseId", second, "lines", List.of(Buyer.receiptLine(order.line(), "4")));
    buyer.receive(order.id(), body).then().statusCode(201).body("warehouseId", equalTo(second));
    assertThat(
            sql.rows(
                "select on_hand::text, incoming::text from stock_level where product_id = ?::uuid"
                    + " order by on_hand",
                product))
        .containsExactly(
            Map.of("on_hand", "0.000", "incoming", "6.000"),
            Map.of("on_hand", "4.000", "incoming", "0.000"));
    var elsewhere =
        buyer.token().claim("scope_warehouses", List.of(order(order.id(), "warehouseId")));
    buyer
        .as(elsewhere)
        .body(body)
        .post(Buyer.ORDERS + order.id() + "/receipts")
        .then()
        .statusCode(403)
        .body("code", equalTo("out-of-scope"));
    buyer.as(elsewhere).get(Buyer.RECEIPTS).then().body("items", hasSize(0));
  }

  private String order(String id, String field) {
    return buyer.request().get(Buyer.ORDERS + id).path(field);
  }

  @Test
  void bad_receipts_are_refused_and_nothing_changes() {
    var order = buyer.sent(product, "10", "5");
    for (var quantity : List.of("0", "-1", "1.0001", "1e12", "x")) {
      buyer.receive(order, quantity).then().statusCode(400);
    }
    var line = Buyer.receiptLine(order.line(), "1");
    buyer.receive(order.id(), Map.of("lines", List.of())).then().statusCode(400);
    buyer.receive(order.id(), Map.of("lines", List.of(line, line))).then().statusCode(400);
    buyer
        .receive(
            order.id(),
            Map.of("receivedOn", Today.date().plusDays(1).toString(), "lines", List.of(line)))
        .then()
        .statusCode(400);
    var other = buyer.sent(buyer.product(), "1", "1");
    buyer
        .receive(order.id(), Map.of("lines", List.of(Buyer.receiptLine(other.line(), "1"))))
        .then()
        .statusCode(422)
        .body("code", equalTo("unknown-order-line"));
    buyer
        .receive(order.id(), Map.of("warehouseId", UUID.randomUUID(), "lines", List.of(line)))
        .then()
        .statusCode(422)
        .body("code", equalTo("unknown-warehouse"));
    line.put("parts", List.of(Map.of("locationId", UUID.randomUUID(), "quantity", "1")));
    buyer
        .receive(order.id(), Map.of("lines", List.of(line)))
        .then()
        .statusCode(422)
        .body("code", equalTo("unknown-location"));
    Buyer.archive(sql, product);
    buyer.receive(order, "1").then().statusCode(422).body("code", equalTo("product-archived"));
    assertThat(receipts()).isZero();
    assertThat(buyer.status(order.id())).isEqualTo("SENT");
    assertThat(level("incoming")).isEqualTo("10.000");
  }

  @Test
  void nobody_else_receives_or_sees_receipts() {
    var order = buyer.sent(product, "10", "5");
    String receipt = buyer.receive(order, "1").path("id");
    var stranger = Buyer.of(queues, tokens);
    stranger.receive(order, "1").then().statusCode(404);
    stranger.request().get(Buyer.RECEIPTS + receipt).then().statusCode(404);
    stranger.request().get(Buyer.ORDERS + order.id() + "/receipts").then().statusCode(404);
    given().get(Buyer.RECEIPTS + receipt).then().statusCode(401);
    buyer.only("products:read").get(Buyer.RECEIPTS + receipt).then().statusCode(403);
    buyer
        .only("purchase-orders:read", "purchase-orders:approve")
        .body(Map.of("lines", List.of(Buyer.receiptLine(order.line(), "1"))))
        .post(Buyer.ORDERS + order.id() + "/receipts")
        .then()
        .statusCode(403);
    buyer.request().get(Buyer.RECEIPTS + receipt).then().statusCode(200);
  }
}
