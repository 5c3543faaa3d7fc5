package dz.mizan.accounting.invoice;

import static dz.mizan.accounting.Company.today;
import static dz.mizan.accounting.invoice.Sales.INVOICES;
import static dz.mizan.accounting.invoice.Sales.QUOTES;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dz.mizan.accounting.Company;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class QuoteTest {
  TestTokens tokens;
  Queues queues;
  Sql sql;
  private Sales sales;

  @BeforeEach
  void company() {
    sales = Sales.of(Company.open(tokens, queues), sql);
  }

  private String draft() {
    return sales
        .post(QUOTES, sales.goods("4", "250", "TRANSFER"))
        .then()
        .statusCode(201)
        .body("number", nullValue())
        .extract()
        .path("id");
  }

  private ValidatableResponse step(String id, String step) {
    return sales.company.as().post(QUOTES + "/" + id + "/" + step).then();
  }

  @Test
  void a_quote_is_sent_accepted_and_invoiced_once_without_touching_the_books() {
    var id = draft();
    step(id, "accept").statusCode(409);
    step(id, "send")
        .statusCode(200)
        .body("status", equalTo("SENT"))
        .body("number", equalTo("PF-%d-000001".formatted(today().getYear())))
        .body("validUntil", equalTo(today().plusDays(30).toString()));
    step(id, "send").statusCode(200);
    assertThat(
            sql.text("select frozen ->> 'validUntil' from sales_document where id = ?::uuid", id))
        .isEqualTo(today().plusDays(30).toString());

    step(id, "accept").statusCode(200).body("status", equalTo("ACCEPTED"));
    var invoice =
        step(id, "invoice")
            .statusCode(201)
            .body("status", equalTo("DRAFT"))
            .body("source", equalTo("QUOTE"))
            .body("totalTtc", equalTo("1190.00"))
            .extract()
            .<String>path("id");
    step(id, "invoice").statusCode(409).body("code", equalTo("already-invoiced"));

    assertThat(sales.company.entries()).isZero();
    sales.issue(invoice).statusCode(200);
  }

  @Test
  void a_refused_or_expired_quote_cannot_be_accepted() {
    var refused = draft();
    step(refused, "send").statusCode(200);
    step(refused, "refuse").statusCode(200).body("status", equalTo("REFUSED"));
    step(refused, "accept").statusCode(409);
    step(refused, "invoice").statusCode(409);

    var expired = draft();
    step(expired, "send").statusCode(200);
    // As it would be two days after its last day; a sent quote does not change by itself.
    sql.update("alter table sales_document disable trigger freeze_document");
    sql.update(
        "update sales_document set valid_until = current_date - 2 where id = ?::uuid", expired);
    sql.update("alter table sales_document enable trigger freeze_document");
    sales.read(QUOTES, expired).body("status", equalTo("EXPIRED"));
    step(expired, "accept").statusCode(409).body("documentStatus", equalTo("EXPIRED"));
    sales.company.as().get(QUOTES + "?status=EXPIRED").then().body("items[0].id", equalTo(expired));
  }

  @Test
  void a_sent_quote_does_not_change_and_series_do_not_mix() {
    var id = draft();
    step(id, "send").statusCode(200);

    sales.company.as().header("If-Match", "*").delete(QUOTES + "/" + id).then().statusCode(409);
    sales.company.as().get(INVOICES + "/" + id).then().statusCode(404);
    sales
        .read(INVOICES, sales.issued(sales.goods("1", "1", "CASH")))
        .body("number", equalTo("FA-%d-000001".formatted(today().getYear())));
  }

  @Test
  void strangers_are_kept_out() {
    var id = draft();
    given().get(QUOTES).then().statusCode(401);
    Company.open(tokens, queues).as().get(QUOTES + "/" + id).then().statusCode(404);
    var reader = sales.company.with("quotes:read");
    reader.get(QUOTES + "/" + id).then().statusCode(200);
    for (var step : new String[] {"send", "accept", "refuse", "invoice"}) {
      reader.post(QUOTES + "/" + id + "/" + step).then().statusCode(403);
    }
  }

  @Test
  void a_draft_whose_last_day_is_past_is_not_sent_and_takes_no_number() {
    var id = draft();
    sql.update("update sales_document set valid_until = current_date - 2 where id = ?::uuid", id);

    step(id, "send").statusCode(400).body("violations[0].field", equalTo("validUntil"));

    sales.read(QUOTES, id).body("status", equalTo("DRAFT"));
    assertThat(sales.numbersTaken()).isZero();
  }
}
