package dz.mizan.accounting.receipt;

import static dz.mizan.accounting.receipt.Deliveries.RECEIPTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import dz.mizan.accounting.Company;
import dz.mizan.accounting.GoldenSample;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class GoodsReceiptTest {
  TestTokens tokens;
  Queues queues;
  Sql sql;
  private Company company;
  private Deliveries deliveries;

  @BeforeEach
  void company() {
    company = Company.open(tokens, queues);
    deliveries = new Deliveries(company, UUID.randomUUID());
  }

  private void awaitBalance(String account, String amount) {
    await().atMost(Duration.ofSeconds(20)).until(() -> amount.equals(company.balance(account)));
  }

  private String open(Deliveries.Delivery delivery) {
    return company.as().get(RECEIPTS + delivery.receipt()).path("lines[0].openQuantity");
  }

  @Test
  void what_came_is_owed_on_408_before_its_supplier_is_known_and_goods_meet_their_stock_entry() {
    company.stockMoved(UUID.randomUUID(), "RECEIPT", "1000.00", Instant.now());
    var delivery = deliveries.received("10.000", "100.0000", "1000.00");

    awaitBalance("4081", "-1000.00");
    awaitBalance("380", "0.00");
    company
        .as()
        .get(RECEIPTS + delivery.receipt())
        .then()
        .body("number", equalTo("BR-1"))
        .body("openHt", equalTo("1000.00"))
        .body("lines[0].openQuantity", equalTo("10.000"))
        .body("entryId", notNullValue());
    company
        .as()
        .get("/api/v1/partners/" + deliveries.supplier)
        .then()
        .statusCode(200)
        .body("supplier", equalTo(true))
        .body("fromInventory", equalTo(false));
    company
        .as()
        .queryParam("open", true)
        .queryParam("supplierId", deliveries.supplier)
        .get(RECEIPTS)
        .then()
        .body("items", hasSize(1));
    company.as().queryParam("open", false).get(RECEIPTS).then().body("items", hasSize(0));
  }

  @Test
  void what_went_back_settles_what_came_and_the_difference_to_the_stock_is_a_loss() {
    var delivery = deliveries.received("10.000", "100.0000", "1000.00");
    var event = UUID.randomUUID();
    deliveries.returned(event, delivery, "2.000", "200.00", "210.00");
    deliveries.returned(event, delivery, "2.000", "200.00", "210.00");

    awaitBalance("4081", "-800.00");
    awaitBalance("657", "10.00");
    await().atMost(Duration.ofSeconds(20)).until(() -> "8.000".equals(open(delivery)));
    assertThat(
            sql.text(
                "select sum(remaining) || '/' || count(*) filter (where remaining <> 0)"
                    + " from open_item where company_id = ? and account = '4081'",
                company.id))
        .isEqualTo("-800.00/1");
    company
        .as()
        .get(RECEIPTS + delivery.receipt())
        .then()
        .body("returns", hasSize(1))
        .body("returns[0].entryId", notNullValue());
  }

  @Test
  void a_return_that_comes_before_its_receipt_ends_in_the_same() {
    var delivery = Deliveries.next();
    deliveries.returned(UUID.randomUUID(), delivery, "2.000", "200.00", "200.00");
    awaitBalance("4081", "200.00");
    var event = UUID.randomUUID();
    deliveries.received(event, delivery, "10.000", "100.0000", "1000.00");
    deliveries.received(event, delivery, "10.000", "100.0000", "1000.00");

    awaitBalance("4081", "-800.00");
    assertThat(open(delivery)).isEqualTo("8.000");
    assertThat(
            sql.text(
                "select sum(remaining) || '/' || count(*) filter (where remaining <> 0)"
                    + " from open_item where company_id = ? and account = '4081'",
                company.id))
        .isEqualTo("-800.00/1");
  }

  @Test
  void receipts_are_their_company_s() {
    var delivery = deliveries.received("1.000", "5.0000", "5.00");
    RestAssured.given().get(RECEIPTS).then().statusCode(401);
    company.with("bills:read").get(RECEIPTS).then().statusCode(403);
    Company.open(tokens, queues).as().get(RECEIPTS + delivery.receipt()).then().statusCode(404);
  }

  @Test
  void the_golden_samples_have_what_accounting_reads() {
    var came =
        GoldenSample.read("dz.mizan.inventory.purchase-order.received.v1", GoodsReceived.class);
    assertThat(came.facts(Instant.now()).amounts().get("total")).isEqualByComparingTo("25230.00");
    var gone =
        GoldenSample.read("dz.mizan.inventory.purchase-order.returned.v1", GoodsReturned.class);
    assertThat(gone.credit()).isEqualByComparingTo("2102.50");
  }
}
