package dz.mizan.inventory.purchasing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

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
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class PurchaseOrderMovesTest {
  private static final String LIMITS = "/api/v1/purchase-approval-limits/";
  private static final Map<String, PurchaseOrderStatus> VERBS =
      Map.of(
          "approve", PurchaseOrderStatus.APPROVED,
          "send", PurchaseOrderStatus.SENT,
          "cancel", PurchaseOrderStatus.CANCELLED,
          "close", PurchaseOrderStatus.CLOSED,
          "receipts", PurchaseOrderStatus.PARTIALLY_RECEIVED);

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

  private Buyer.Sent in(PurchaseOrderStatus status) {
    var draft = buyer.draft(product, "10", "5.00");
    String id = draft.path("id");
    var order = new Buyer.Sent(id, draft.path("lines.id"));
    switch (status) {
      case DRAFT -> {}
      case APPROVED -> step(order, "approve");
      case SENT -> step(order, "approve", "send");
      case CANCELLED -> step(order, "cancel");
      case PARTIALLY_RECEIVED -> {
        step(order, "approve", "send");
        buyer.receive(order, "4").then().statusCode(201);
      }
      case RECEIVED -> {
        step(order, "approve", "send");
        buyer.receive(order, "10").then().statusCode(201);
      }
      case CLOSED -> {
        step(order, "approve", "send");
        buyer.receive(order, "10").then().statusCode(201);
        step(order, "close");
      }
    }
    assertThat(buyer.status(id)).isEqualTo(status.name());
    return order;
  }

  private void step(Buyer.Sent order, String... verbs) {
    for (var verb : verbs) {
      buyer.move(order.id(), verb).then().statusCode(200);
    }
  }

  private String incoming() {
    return sql.text("select incoming from stock_level where product_id = ?::uuid", product);
  }

  @ParameterizedTest
  @EnumSource
  void every_move_is_made_or_refused_as_the_table_says(PurchaseOrderStatus from) {
    VERBS.forEach(
        (verb, to) -> {
          var order = in(from);
          var answer =
              verb.equals("receipts") ? buyer.receive(order, "1") : buyer.move(order.id(), verb);
          if (from.canBecome(to)) {
            assertThat(answer.statusCode()).as(from + " " + verb).isBetween(200, 201);
          } else {
            answer
                .then()
                .statusCode(409)
                .body("code", equalTo("illegal-transition"))
                .body("from", equalTo(from.name()))
                .body("to", equalTo(to.name()));
            assertThat(buyer.status(order.id())).isEqualTo(from.name());
          }
        });
  }

  @Test
  void of_ten_who_approve_at_once_one_does() {
    var order = in(PurchaseOrderStatus.DRAFT);
    var statuses = Buyer.atOnce(10, () -> buyer.move(order.id(), "approve").statusCode());
    assertThat(statuses).filteredOn(status -> status == 200).hasSize(1);
    assertThat(statuses).filteredOn(status -> status == 409).hasSize(9);
    assertThat(incoming()).isEqualTo("10.000");
  }

  @Test
  void what_is_approved_is_incoming_until_it_comes_or_is_given_up() {
    var order = in(PurchaseOrderStatus.APPROVED);
    assertThat(incoming()).isEqualTo("10.000");
    step(order, "send");
    buyer.receive(order, "4").then().statusCode(201);
    assertThat(incoming()).isEqualTo("6.000");
    step(order, "close");
    assertThat(incoming()).isEqualTo("0.000");
    var other = in(PurchaseOrderStatus.SENT);
    assertThat(incoming()).isEqualTo("10.000");
    step(other, "cancel");
    assertThat(incoming()).isEqualTo("0.000");
  }

  @Test
  void a_verb_honours_the_etag_that_it_is_given() {
    var order = in(PurchaseOrderStatus.DRAFT);
    buyer
        .request()
        .header("If-Match", "\"9\"")
        .post(Buyer.ORDERS + order.id() + "/approve")
        .then()
        .statusCode(412);
    buyer
        .request()
        .header("If-Match", "\"1\"")
        .post(Buyer.ORDERS + order.id() + "/approve")
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"");
  }

  @Test
  void an_order_of_a_supplier_that_became_inactive_is_not_approved() {
    var order = in(PurchaseOrderStatus.DRAFT);
    sql.update("update supplier set active = false where company_id = ?", buyer.keeper.company());
    buyer
        .move(order.id(), "approve")
        .then()
        .statusCode(422)
        .body("code", equalTo("supplier-inactive"));
    assertThat(buyer.status(order.id())).isEqualTo("DRAFT");
  }

  @Test
  void lines_of_what_is_no_draft_do_not_change_in_the_database_either() {
    var order = in(PurchaseOrderStatus.APPROVED);
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () ->
                sql.update(
                    "update purchase_order_line set quantity = 9 where order_id = ?::uuid",
                    order.id()))
        .hasMessageContaining("drafts only");
  }

  private io.restassured.response.Response limit(String role, String amount) {
    return buyer
        .request()
        .header("If-Match", "*")
        .body(Map.of("maxAmount", amount))
        .put(LIMITS + role);
  }

  private int approveAs(String order, String... roles) {
    return buyer
        .as(buyer.token().roles(roles))
        .post(Buyer.ORDERS + order + "/approve")
        .statusCode();
  }

  @Test
  void the_highest_limit_of_the_callers_roles_counts() {
    limit("buyer", "59.49").then().statusCode(200);
    limit("manager", "59.50").then().statusCode(200);
    var order = in(PurchaseOrderStatus.DRAFT).id(); // 50.00 HT, 59.50 TTC
    buyer
        .as(buyer.token().roles("buyer", "sales"))
        .post(Buyer.ORDERS + order + "/approve")
        .then()
        .statusCode(403)
        .body("code", equalTo("approval-limit"))
        .body("limit", equalTo("59.49"))
        .body("total", equalTo("59.50"));
    assertThat(approveAs(order, "sales")).isEqualTo(403);
    assertThat(buyer.status(order)).isEqualTo("DRAFT");
    assertThat(approveAs(order, "buyer", "manager")).isEqualTo(200);
  }

  @Test
  void limits_are_set_read_and_taken_away() {
    limit("buyer", "100").then().statusCode(200).header("ETag", "\"1\"");
    buyer.request().body(Map.of("maxAmount", "5")).put(LIMITS + "buyer").then().statusCode(428);
    limit("buyer", "200").then().statusCode(200).header("ETag", "\"2\"");
    buyer
        .request()
        .get(LIMITS)
        .then()
        .statusCode(200)
        .body("items.role", equalTo(List.of("buyer")))
        .body("items[0].maxAmount.amount", equalTo("200.00"));
    limit("buyer", "1.001").then().statusCode(400);
    limit("buyer", "-1").then().statusCode(400);
    limit("BUYER", "1").then().statusCode(400);
    Buyer.of(queues, tokens).request().get(LIMITS).then().body("items", equalTo(List.of()));
    buyer.only("purchase-orders:read").get(LIMITS).then().statusCode(403);
    buyer
        .only("purchase-approval-limits:read")
        .body(Map.of("maxAmount", "5"))
        .put(LIMITS + "buyer")
        .then()
        .statusCode(403);
    given().get(LIMITS).then().statusCode(401);
    buyer.request().delete(LIMITS + "buyer").then().statusCode(428);
    buyer.request().header("If-Match", "\"2\"").delete(LIMITS + "buyer").then().statusCode(204);
    buyer.request().header("If-Match", "*").delete(LIMITS + "buyer").then().statusCode(404);
    assertThat(approveAs(in(PurchaseOrderStatus.DRAFT).id(), "sales")).isEqualTo(200);
  }

  @Test
  void who_wrote_an_order_does_not_approve_it_where_the_settings_forbid_that() {
    sql.update(
        "insert into inventory_settings (company_id, forbid_self_approval) values (?, true)",
        buyer.keeper.company());
    var order = in(PurchaseOrderStatus.DRAFT).id();
    buyer
        .move(order, "approve")
        .then()
        .statusCode(403)
        .body("code", equalTo("order-self-approval"));
    var other =
        tokens
            .of(java.util.UUID.randomUUID(), buyer.keeper.company())
            .permissions("purchase-orders:*");
    buyer.as(other).post(Buyer.ORDERS + order + "/approve").then().statusCode(200);
  }
}
