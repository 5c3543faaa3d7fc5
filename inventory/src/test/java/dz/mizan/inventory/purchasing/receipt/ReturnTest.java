package dz.mizan.inventory.purchasing.receipt;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

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
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class ReturnTest {
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

  private record Received(String order, String id, String line) {}

  private Received received(String quantity, String price) {
    var order = buyer.sent(product, quantity, price);
    var receipt = buyer.receive(order, quantity);
    receipt.then().statusCode(201);
    return new Received(order.id(), receipt.path("id"), receipt.path("lines[0].id"));
  }

  private String level(String column) {
    return sql.text("select " + column + " from stock_level where product_id = ?::uuid", product);
  }

  @Test
  void goods_go_back_at_what_the_ledger_says_and_are_credited_at_their_price() {
    buyer.keeper.receive(product, "10", "20.00");
    var receipt = received("10", "10.00"); // the average is 15.00 now
    buyer
        .giveBack(receipt.id(), receipt.line(), "4")
        .then()
        .statusCode(201)
        .body("number", equalTo("RF-" + Today.date().getYear() + "-000001"))
        .body("creditHt.amount", equalTo("40.00"))
        .body("creditTva.amount", equalTo("7.60"))
        .body("creditTtc.amount", equalTo("47.60"))
        .body("stockValue.amount", equalTo("60.00"));
    assertThat(level("on_hand")).isEqualTo("16.000");
    assertThat(level("value")).isEqualTo("240.00");
    assertThat(level("incoming")).isEqualTo("0.000");
    assertThat(buyer.status(receipt.order())).isEqualTo("RECEIVED");
    buyer
        .request()
        .get(Buyer.RECEIPTS + receipt.id() + "/returns")
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].lines[0].credit.amount", equalTo("40.00"));
  }

  @Test
  void credits_of_all_returns_add_up_to_what_was_paid() {
    var receipt = received("3", "3.3350");
    var credits = new ArrayList<String>();
    for (var i = 0; i < 3; i++) {
      credits.add(buyer.giveBack(receipt.id(), receipt.line(), "1").path("creditHt.amount"));
    }
    assertThat(credits).containsExactly("3.34", "3.33", "3.34");
    assertThat(level("value")).isEqualTo("0.00");
  }

  @Test
  void more_than_came_never_goes_back_whoever_asks_at_once() {
    var receipt = received("10", "5");
    var statuses =
        Buyer.atOnce(6, () -> buyer.giveBack(receipt.id(), receipt.line(), "3").statusCode());
    assertThat(statuses).filteredOn(status -> status == 201).hasSize(3);
    assertThat(statuses).filteredOn(status -> status == 422).hasSize(3);
    buyer
        .giveBack(receipt.id(), receipt.line(), "2")
        .then()
        .statusCode(422)
        .body("code", equalTo("over-return"))
        .body("received", equalTo("10.000"))
        .body("returned", equalTo("9.000"));
    assertThat(level("on_hand")).isEqualTo("1.000");
  }

  @Test
  void what_is_sold_already_cannot_go_back_and_nothing_changes() {
    var receipt = received("10", "5");
    buyer.issue(product, "8");
    buyer
        .giveBack(receipt.id(), receipt.line(), "3")
        .then()
        .statusCode(422)
        .body("code", equalTo("insufficient-stock"));
    assertThat(
            sql.text(
                "select returned from purchase_receipt_line where id = ?::uuid", receipt.line()))
        .isEqualTo("0.000");
    assertThat(level("on_hand")).isEqualTo("2.000");
  }

  @Test
  void bad_returns_are_refused() {
    var receipt = received("10", "5");
    for (var quantity : List.of("0", "-1", "1.0001", "x")) {
      buyer.giveBack(receipt.id(), receipt.line(), quantity).then().statusCode(400);
    }
    buyer
        .giveBack(receipt.id(), UUID.randomUUID().toString(), "1")
        .then()
        .statusCode(422)
        .body("code", equalTo("unknown-receipt-line"));
    buyer.giveBack(UUID.randomUUID().toString(), receipt.line(), "1").then().statusCode(404);
    var line = Map.of("receiptLineId", receipt.line(), "quantity", "1");
    buyer
        .request()
        .body(Map.of("lines", List.of(line, line)))
        .post(Buyer.RECEIPTS + receipt.id() + "/returns")
        .then()
        .statusCode(400);
    assertThat(level("on_hand")).isEqualTo("10.000");
  }

  @Test
  void nobody_else_gives_back() {
    var receipt = received("10", "5");
    var path = Buyer.RECEIPTS + receipt.id() + "/returns";
    var body = Map.of("lines", List.of(Map.of("receiptLineId", receipt.line(), "quantity", "1")));
    Buyer.of(queues, tokens).request().body(body).post(path).then().statusCode(404);
    Buyer.of(queues, tokens).request().get(path).then().statusCode(404);
    buyer.only("purchase-orders:receive").body(body).post(path).then().statusCode(403);
    given().contentType("application/json").body(body).post(path).then().statusCode(401);
    var elsewhere = buyer.token().claim("scope_warehouses", List.of(UUID.randomUUID().toString()));
    buyer.as(elsewhere).body(body).post(path).then().statusCode(403);
  }
}
