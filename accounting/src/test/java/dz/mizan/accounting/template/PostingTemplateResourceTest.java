package dz.mizan.accounting.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import dz.mizan.accounting.Company;
import dz.mizan.local.test.EventSamples;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class PostingTemplateResourceTest {
  private static final String TEMPLATES = "/api/v1/posting-templates/";
  private static final String RECEIPT =
      """
      {"journal": "OD", "label": "Entrée", "lines": [
        {"side": "DEBIT", "account": "%s", "amount": "%s"},
        {"side": "CREDIT", "account": "380", "amount": "value"}]}
      """;

  TestTokens tokens;
  Queues queues;
  Sql sql;
  @Inject KnownKinds kinds;
  private Company company;

  @BeforeEach
  void company() {
    company = Company.open(tokens, queues);
  }

  private ValidatableResponse change(String kind, String etag, String body) {
    return company
        .as()
        .contentType(ContentType.JSON)
        .header("If-Match", etag)
        .body(body)
        .put(TEMPLATES + kind)
        .then();
  }

  private ValidatableResponse preview(String kind, String body) {
    return company
        .as()
        .contentType(ContentType.JSON)
        .body(body)
        .post(TEMPLATES + kind + "/preview")
        .then();
  }

  @Test
  void every_usual_template_balances_on_every_sample_and_is_listed() {
    company
        .as()
        .get(TEMPLATES)
        .then()
        .statusCode(200)
        .body("items.kind", hasSize(kinds.all().size()))
        .body("items.kind", hasItem("till-session.closed"));
    for (var kind : kinds.all()) {
      preview(kind.name(), "{}").statusCode(200);
    }
  }

  @Test
  void a_change_books_what_comes_after_it_and_a_reset_takes_it_back() {
    change("receipt.increase", "\"1\"", RECEIPT.formatted("302", "value"))
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("changed", equalTo(true));
    company.stockMoved(UUID.randomUUID(), "RECEIPT", "10.00", Instant.now());
    await().atMost(Duration.ofSeconds(20)).until(() -> "10.00".equals(company.balance("302")));

    company
        .as()
        .contentType(ContentType.JSON)
        .header("If-Match", "\"2\"")
        .post(TEMPLATES + "receipt.increase/reset")
        .then()
        .statusCode(200)
        .header("ETag", "\"3\"")
        .body("changed", equalTo(false))
        .body("journal", equalTo("ST"))
        .body("lines.account", contains("301", "380"));
    assertThat(
            sql.count(
                "select count(*) from audit_entry where company_id = ?"
                    + " and action in ('posting-template.changed', 'posting-template.reset')",
                company.id))
        .isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "999, value, lines[0].account",
    "302, nothing, lines[0].amount",
    "@supplier, value, lines[0].account",
  })
  void what_could_not_book_is_refused_and_changes_nothing(
      String account, String amount, String field) {
    change("receipt.increase", "\"1\"", RECEIPT.formatted(account, amount))
        .statusCode(422)
        .body("code", equalTo("invalid-posting-template"))
        .body("violations.field", contains(field));
    company
        .as()
        .get(TEMPLATES + "receipt.increase")
        .then()
        .header("ETag", "\"1\"")
        .body("lines.account", contains("301", "380"));
  }

  @Test
  void a_template_that_does_not_balance_on_every_event_is_refused() {
    change(
            "till-session.closed",
            "\"1\"",
            """
            {"journal": "CA", "label": "Ventes", "lines": [
              {"side": "DEBIT", "account": "530", "amount": "cash"},
              {"side": "CREDIT", "account": "700", "amount": "ht(*)"},
              {"side": "CREDIT", "account": "4457", "amount": "tva(19)"}]}
            """)
        .statusCode(422)
        .body("violations.field", contains("lines"));
    change("payroll.approved", "\"1\"", RECEIPT.formatted("302", "value"))
        .statusCode(422)
        .body("code", equalTo("invalid-posting-template"));
    change("receipt.increase", "\"1\"", RECEIPT.replace("OD", "XX").formatted("302", "value"))
        .statusCode(422)
        .body("violations.field", contains("journal"));
  }

  @Test
  void the_golden_samples_are_previewed_as_they_would_be_booked() {
    preview("till-session.closed", "{\"event\": " + data("till-session.closed") + "}")
        .statusCode(200)
        .body("journal", equalTo("CA"))
        .body("date", equalTo("2026-11-26"))
        .body("reference", equalTo("Z C1-2"))
        .body("lines.find { it.account == '700' }.credit", equalTo("2924.37"))
        .body("lines.find { it.account == '44571' }.credit", equalTo("555.63"))
        .body("lines.find { it.account == '4477' }.credit", equalTo("24.00"))
        .body("lines.find { it.account == '658' }.debit", equalTo("4.00"))
        .body("lines.find { it.account == '581' }.debit", equalTo("500.00"))
        .body("lines.find { it.account == '758' }.debit", equalTo("100.00"));
    preview("purchase-order.received", "{\"event\": " + data("purchase-order.received") + "}")
        .statusCode(200)
        .body("lines.account", contains("380", "4081"))
        .body("total", equalTo("25230.00"));
    preview("purchase-order.returned", "{\"event\": " + data("purchase-order.returned") + "}")
        .statusCode(200)
        .body("lines.account", contains("4081", "380"));
    assertThat(company.entries()).isZero();
  }

  private static String data(String event) {
    return EventSamples.of("dz.mizan.inventory." + event + ".v1").path("data").toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "receipt.increase|{\"event\": {\"kind\": \"RECEIPT\"}}",
        "receipt.increase|{\"event\": [1]}",
        "receipt.increase|{\"event\": \"x\"}",
        "till-session.closed|{\"event\": {\"sessionId\": \"no\"}}",
        "payroll.approved|{\"event\": {\"runId\": null}}",
      })
  void a_sample_that_is_no_such_event_is_refused(String kind, String body) {
    preview(kind, body).statusCode(422).body("code", equalTo("invalid-sample-event"));
  }

  @Test
  void changes_need_the_version_and_the_permission() {
    var body = RECEIPT.formatted("302", "value");
    company
        .as()
        .contentType(ContentType.JSON)
        .body(body)
        .put(TEMPLATES + "receipt.increase")
        .then()
        .statusCode(428);
    change("receipt.increase", "\"9\"", body).statusCode(412);
    change("no-such.kind", "\"1\"", body).statusCode(404);
    company
        .with("posting-templates:read")
        .contentType(ContentType.JSON)
        .header("If-Match", "\"1\"")
        .body(body)
        .put(TEMPLATES + "receipt.increase")
        .then()
        .statusCode(403);
    company.with("accounts:read").get(TEMPLATES).then().statusCode(403);
    RestAssured.given().get(TEMPLATES).then().statusCode(401);
  }
}
