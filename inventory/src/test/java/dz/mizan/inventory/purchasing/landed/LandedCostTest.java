package dz.mizan.inventory.purchasing.landed;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dz.mizan.inventory.purchasing.Buyer;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class LandedCostTest {
  private static final String COSTS = "/api/v1/landed-costs/";

  TestTokens tokens;
  Queues queues;
  Sql sql;
  Buyer buyer;
  String product;
  String other;
  String receipt;
  List<String> lines;

  @BeforeEach
  void a_receipt_of_two_lines() {
    buyer = Buyer.of(queues, tokens);
    product = buyer.product();
    other = buyer.product();
    var order =
        buyer.sent(
            Buyer.order(
                buyer.supplier(), Buyer.line(product, "10", "10"), Buyer.line(other, "30", "10")));
    var received =
        buyer.receive(
            order.id(),
            Map.of(
                "lines",
                List.of(
                    Buyer.receiptLine(order.lines().get(0), "10"),
                    Buyer.receiptLine(order.lines().get(1), "30"))));
    received.then().statusCode(201);
    receipt = received.path("id");
    lines = received.path("lines.id");
  }

  private Map<String, Object> body(String method, String amount) {
    var body = new HashMap<String, Object>();
    body.put("receiptIds", List.of(receipt));
    body.put("method", method);
    body.put("charges", List.of(Map.of("kind", "TRANSPORT", "amount", amount)));
    return body;
  }

  private Response post(Map<String, Object> body) {
    return buyer.request().body(body).post(COSTS);
  }

  private String value(String of) {
    return sql.text("select value from stock_level where product_id = ?::uuid", of);
  }

  @Test
  void costs_are_spread_by_value_into_the_stock_that_is_there() {
    var created = post(body("VALUE", "100.01"));
    created
        .then()
        .statusCode(201)
        .body("lines.amount.amount", equalTo(List.of("25.00", "75.01")))
        .body("stockValue.amount", equalTo("100.01"))
        .body("expense.amount", equalTo("0.00"));
    assertThat(value(product)).isEqualTo("125.00");
    assertThat(value(other)).isEqualTo("375.01");
    assertThat(sql.text("select average_cost from stock_level where product_id = ?::uuid", product))
        .isEqualTo("12.5000");
    buyer.request().get(created.header("Location")).then().statusCode(200);
    buyer.request().get(COSTS).then().body("items", hasSize(1));
  }

  @Test
  void costs_are_spread_equally_or_by_weight_too() {
    post(body("EQUAL", "10.01"))
        .then()
        .statusCode(201)
        .body("lines.amount.amount", equalTo(List.of("5.01", "5.00")));
    var weights = body("WEIGHT", "30");
    weights.put(
        "weights",
        List.of(
            Map.of("receiptLineId", lines.get(0), "weight", "2"),
            Map.of("receiptLineId", lines.get(1), "weight", "1")));
    post(weights)
        .then()
        .statusCode(201)
        .body("lines.amount.amount", equalTo(List.of("20.00", "10.00")));
    post(body("QUANTITY", "40"))
        .then()
        .statusCode(201)
        .body("lines.amount.amount", equalTo(List.of("10.00", "30.00")));
  }

  @Test
  void the_share_of_what_has_gone_is_an_expense() {
    buyer.issue(product, "4");
    buyer.issue(other, "30");
    post(body("VALUE", "100"))
        .then()
        .statusCode(201)
        .body("lines.stockValue.amount", equalTo(List.of("15.00", "0.00")))
        .body("lines.expense.amount", equalTo(List.of("10.00", "75.00")));
    assertThat(value(product)).isEqualTo("75.00");
    assertThat(value(other)).isEqualTo("0.00");
  }

  @Test
  void a_cancelled_one_is_taken_back_as_far_as_its_goods_are_there() {
    var location = post(body("VALUE", "100")).header("Location");
    buyer.issue(other, "15");
    buyer
        .request()
        .post(location + "/cancel")
        .then()
        .statusCode(200)
        .body("status", equalTo("CANCELLED"))
        .body("reversedStockValue.amount", equalTo("62.50"));
    assertThat(value(product)).isEqualTo("100.00");
    assertThat(value(other)).isEqualTo("150.00");
    buyer
        .request()
        .post(location + "/cancel")
        .then()
        .statusCode(409)
        .body("code", equalTo("illegal-transition"));
  }

  @Test
  void of_five_who_cancel_at_once_one_does() {
    var location = post(body("VALUE", "100")).header("Location");
    var statuses = Buyer.atOnce(5, () -> buyer.request().post(location + "/cancel").statusCode());
    assertThat(statuses).filteredOn(status -> status == 200).hasSize(1);
    assertThat(value(product)).isEqualTo("100.00");
  }

  @Test
  void costs_spread_at_once_all_arrive() {
    var statuses = Buyer.atOnce(8, () -> post(body("VALUE", "10")).statusCode());
    assertThat(statuses).containsOnly(201);
    assertThat(value(product)).isEqualTo("120.00");
    assertThat(value(other)).isEqualTo("360.00");
  }

  @Test
  void fifo_layers_become_worth_more() {
    var fifo = buyer.product();
    sql.update("update product set valuation = 'FIFO' where id = ?::uuid", fifo);
    var received = buyer.receive(buyer.sent(fifo, "3", "10"), "3");
    var body = body("VALUE", "1");
    body.put("receiptIds", List.of(received.<String>path("id")));
    post(body).then().statusCode(201);
    assertThat(value(fifo)).isEqualTo("31.00");
    buyer.issue(fifo, "3");
    assertThat(value(fifo)).isEqualTo("0.00");
  }

  @Test
  void bad_costs_are_refused_and_nothing_changes() {
    for (var amount : List.of("0", "-1", "1.001", "1e15", "x")) {
      post(body("VALUE", amount)).then().statusCode(400);
    }
    post(body("COLOUR", "1")).then().statusCode(400);
    post(body("WEIGHT", "1")).then().statusCode(400);
    var unknown = body("VALUE", "1");
    unknown.put("receiptIds", List.of(receipt, UUID.randomUUID()));
    post(unknown).then().statusCode(422).body("code", equalTo("unknown-receipt"));
    var weights = body("WEIGHT", "1");
    weights.put("weights", List.of(Map.of("receiptLineId", UUID.randomUUID(), "weight", "1")));
    post(weights).then().statusCode(422).body("code", equalTo("unknown-receipt-line"));
    weights.put("weights", List.of(Map.of("receiptLineId", lines.get(0), "weight", "0")));
    post(weights).then().statusCode(422).body("code", equalTo("nothing-to-spread-on"));
    var supplier = body("VALUE", "1");
    supplier.put("supplierId", UUID.randomUUID());
    post(supplier).then().statusCode(422).body("code", equalTo("unknown-supplier"));
    var tomorrow = body("VALUE", "1");
    tomorrow.put("allocatedOn", "2999-01-01");
    post(tomorrow).then().statusCode(400);
    assertThat(value(product)).isEqualTo("100.00");
  }

  @Test
  void nobody_else_sees_or_spreads_them() {
    var location = post(body("VALUE", "100")).header("Location");
    var stranger = Buyer.of(queues, tokens);
    stranger.request().get(location).then().statusCode(404);
    stranger.request().post(location + "/cancel").then().statusCode(404);
    stranger
        .request()
        .body(body("VALUE", "1"))
        .post(COSTS)
        .then()
        .statusCode(422)
        .body("code", equalTo("unknown-receipt"));
    given().get(location).then().statusCode(401);
    buyer.only("purchase-orders:read").get(location).then().statusCode(403);
    buyer.only("landed-costs:read").body(body("VALUE", "1")).post(COSTS).then().statusCode(403);
    buyer.only("landed-costs:create").post(location + "/cancel").then().statusCode(403);
    var elsewhere = buyer.token().claim("scope_warehouses", List.of(UUID.randomUUID().toString()));
    buyer.as(elsewhere).get(location).then().statusCode(403);
    buyer.as(elsewhere).body(body("VALUE", "1")).post(COSTS).then().statusCode(403);
    buyer.as(elsewhere).get(COSTS).then().body("items", hasSize(0));
  }
}
