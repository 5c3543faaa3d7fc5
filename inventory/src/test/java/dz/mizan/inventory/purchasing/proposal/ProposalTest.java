package dz.mizan.inventory.purchasing.proposal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dz.mizan.inventory.job.JobRuns;
import dz.mizan.inventory.purchasing.Buyer;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class ProposalTest {
  private static final String PROPOSALS = "/api/v1/purchase-proposals/";

  TestTokens tokens;
  Queues queues;
  Sql sql;
  Buyer buyer;
  String product;
  String supplier;

  @BeforeEach
  void a_product_below_its_reorder_point() {
    buyer = Buyer.of(queues, tokens);
    supplier = buyer.supplier();
    product = low("5", "20", "50");
    buyer
        .price(supplier, Map.of("productId", product, "price", "12", "minQuantity", "10"))
        .then()
        .statusCode(201);
  }

  private String low(String onHand, String reorderPoint, String maximum) {
    var low = buyer.product();
    buyer.keeper.receive(low, onHand, "10");
    sql.update(
        "update stock_level set reorder_point = ?::numeric, recover_at = ?::numeric,"
            + " maximum = ?::numeric where product_id = ?::uuid",
        reorderPoint,
        reorderPoint,
        maximum,
        low);
    return low;
  }

  private void propose() {
    JobRuns.run(buyer.keeper, "propose-purchases");
  }

  private List<String> open() {
    return buyer.request().get(PROPOSALS).then().statusCode(200).extract().path("items.id");
  }

  private Response accept(Object... ids) {
    return buyer.request().body(Map.of("ids", List.of(ids))).post(PROPOSALS + "accept");
  }

  @Test
  void what_is_low_is_proposed_up_to_the_maximum_once() {
    propose();
    propose();
    buyer
        .request()
        .get(PROPOSALS)
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].productId", equalTo(product))
        .body("items[0].supplierId", equalTo(supplier))
        .body("items[0].quantity", equalTo("45.000"))
        .body("items[0].price", equalTo("12.0000"))
        .body("items[0].available", equalTo("5.000"))
        .body("items[0].reorderPoint", equalTo("20.000"));
  }

  @Test
  void the_preferred_supplier_goes_before_the_cheapest_and_whole_units_before_exact_ones() {
    sql.update(
        "insert into product_unit (company_id, product_id, unit, factor)"
            + " values (?, ?::uuid, 'CARTON', 12)",
        buyer.keeper.company(),
        product);
    var cheap = buyer.supplier();
    buyer
        .price(cheap, Map.of("productId", product, "price", "100", "unit", "CARTON"))
        .then()
        .statusCode(201);
    propose();
    buyer
        .request()
        .get(PROPOSALS)
        .then()
        .body("items[0].supplierId", equalTo(cheap))
        .body("items[0].unit", equalTo("CARTON"))
        .body("items[0].quantity", equalTo("4.000")); // 45 are needed
    buyer.request().body(Map.of("ids", open())).post(PROPOSALS + "dismiss").then().statusCode(204);
    sql.update("delete from purchase_proposal where company_id = ?", buyer.keeper.company());
    sql.update("update supplier_price set preferred = true where supplier_id = ?::uuid", supplier);
    propose();
    buyer.request().get(PROPOSALS).then().body("items[0].supplierId", equalTo(supplier));
  }

  @Test
  void accepted_ones_become_one_draft_per_supplier_once_even_at_once() {
    var second = low("0.001", "1", "3");
    buyer.price(supplier, Map.of("productId", second, "price", "7")).then().statusCode(201);
    propose();
    var ids = open().toArray();
    assertThat(ids).hasSize(2);
    var answers = Buyer.atOnce(5, () -> accept(ids));
    assertThat(answers).extracting(Response::statusCode).filteredOn(s -> s == 200).hasSize(1);
    assertThat(answers).extracting(Response::statusCode).filteredOn(s -> s == 409).hasSize(4);
    buyer
        .request()
        .get(Buyer.ORDERS)
        .then()
        .body("items", hasSize(1))
        .body("items[0].status", equalTo("DRAFT"))
        .body("items[0].totalHt.amount", equalTo("561.00")); // 45 × 12 + 3 × 7
    propose(); // a draft is on its way
    assertThat(open()).isEmpty();
    buyer
        .request()
        .queryParam("status", "ACCEPTED")
        .get(PROPOSALS)
        .then()
        .body("items.orderId", hasSize(2));
  }

  @Test
  void a_dismissed_one_does_not_come_back_soon_and_cannot_be_accepted() {
    propose();
    var id = open().getFirst();
    buyer
        .request()
        .body(Map.of("ids", List.of(id)))
        .post(PROPOSALS + "dismiss")
        .then()
        .statusCode(204);
    propose();
    assertThat(open()).isEmpty();
    accept(id)
        .then()
        .statusCode(409)
        .body("code", equalTo("illegal-transition"))
        .body("from", equalTo("DISMISSED"));
    assertThat(
            sql.count(
                "select count(*) from purchase_order where company_id = ?", buyer.keeper.company()))
        .isZero();
  }

  @Test
  void what_is_no_longer_needed_is_dropped_by_the_job() {
    propose();
    buyer.keeper.receive(product, "100", "10");
    propose();
    assertThat(open()).isEmpty();
    buyer.issue(product, "100");
    propose();
    assertThat(open()).hasSize(1);
  }

  @Test
  void without_a_supplier_it_is_proposed_and_cannot_be_accepted() {
    sql.update("update supplier set active = false where id = ?::uuid", supplier);
    propose();
    buyer.request().get(PROPOSALS).then().body("items[0].supplierId", nullValue());
    accept(open().getFirst())
        .then()
        .statusCode(422)
        .body("code", equalTo("proposal-without-supplier"));
  }

  @Test
  void archived_products_and_what_is_on_its_way_are_not_proposed() {
    buyer.sent(product, "30", "12");
    propose();
    assertThat(open()).isEmpty();
    var archived = low("1", "2", "3");
    Buyer.archive(sql, archived);
    propose();
    assertThat(open()).isEmpty();
  }

  @Test
  void two_open_ones_for_a_level_are_refused_by_the_database() {
    propose();
    assertThatThrownBy(
            () ->
                sql.update(
                    "insert into purchase_proposal (company_id, id, product_id, warehouse_id,"
                        + " unit, quantity, available, incoming, reorder_point) select company_id,"
                        + " gen_random_uuid(), product_id, warehouse_id, unit, 1, 1, 1, 1 from"
                        + " purchase_proposal where id = ?::uuid",
                    open().getFirst()))
        .hasMessageContaining("uq_purchase_proposal_open");
  }

  @Test
  void nobody_else_sees_or_decides_them() {
    propose();
    var body = Map.of("ids", open());
    var stranger = Buyer.of(queues, tokens);
    stranger.request().get(PROPOSALS).then().body("items", hasSize(0));
    for (var verb : List.of("accept", "dismiss")) {
      stranger.request().body(body).post(PROPOSALS + verb).then().statusCode(404);
      buyer
          .only("purchase-proposals:read")
          .body(body)
          .post(PROPOSALS + verb)
          .then()
          .statusCode(403);
      given()
          .contentType("application/json")
          .body(body)
          .post(PROPOSALS + verb)
          .then()
          .statusCode(401);
      buyer.request().body(Map.of("ids", List.of())).post(PROPOSALS + verb).then().statusCode(400);
    }
    buyer.only("products:read").get(PROPOSALS).then().statusCode(403);
    given().get(PROPOSALS).then().statusCode(401);
    var elsewhere = buyer.token().claim("scope_warehouses", List.of(UUID.randomUUID().toString()));
    buyer.as(elsewhere).get(PROPOSALS).then().body("items", hasSize(0));
    buyer.as(elsewhere).body(body).post(PROPOSALS + "accept").then().statusCode(403);
    assertThat(open()).hasSize(1);
  }
}
