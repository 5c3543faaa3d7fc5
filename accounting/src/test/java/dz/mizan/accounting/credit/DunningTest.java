package dz.mizan.accounting.credit;

import static dz.mizan.accounting.Company.today;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dz.mizan.accounting.Company;
import dz.mizan.local.stack.Stack;
import dz.mizan.local.test.EventSamples;
import dz.mizan.local.test.EventTap;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class DunningTest {
  private static final String LETTERS = "/api/v1/dunning-letters";
  private static final String LEVELS = "/api/v1/dunning-levels";

  Stack stack;
  TestTokens tokens;
  Queues queues;
  Sql sql;
  private Company company;
  private Debtors debtors;
  private UUID customer;

  @BeforeEach
  void customer() {
    company = Company.open(tokens, queues);
    debtors = new Debtors(stack, company);
    customer = debtors.customer("C-1");
  }

  @Test
  void who_is_late_gets_one_letter_about_all_of_it() {
    overdue("100.00", 9);
    overdue("50.00", 70);
    overdue("25.00", 7);
    debtors.invoice(debtors.customer("C-2"), "10.00", today(), today().plusDays(3));

    propose().then().statusCode(200).body("letters", equalTo(1));
    propose().then().body("letters", equalTo(0));

    var id = onlyLetter();
    company
        .as()
        .get(LETTERS + "/" + id)
        .then()
        .body("status", equalTo("PROPOSED"))
        .body("number", nullValue())
        .body("level", equalTo(1))
        .body("total", equalTo("150.00"))
        .body("invoices", hasSize(2));
  }

  @Test
  void a_letter_that_is_sent_is_numbered_told_and_final() {
    overdue("100.00", 9);
    propose();
    var id = onlyLetter();
    try (var tap = new EventTap(stack.broker(), company.id + ".accounting.dunning.sent.v1")) {
      step(id, "send")
          .then()
          .statusCode(200)
          .body("status", equalTo("SENT"))
          .body("number", equalTo("RL-" + today().getYear() + "-000001"))
          .body("sentOn", equalTo(today().toString()));

      var event = tap.awaitType("dz.mizan.accounting.dunning.sent.v1").json();
      EventSamples.requireSameShape(event);
      assertThat(event.path("data").path("total").asText()).isEqualTo("100.00");
    }
    step(id, "send").then().statusCode(409).body("code", equalTo("wrong-letter-status"));
    step(id, "drop").then().statusCode(409);
    assertThatThrownBy(
            () ->
                sql.update("update dunning_letter set total = 1 where id = ?", UUID.fromString(id)))
        .hasMessageContaining("not changed");
  }

  @Test
  void the_next_level_waits_as_long_as_the_levels_are_apart() {
    overdue("100.00", 70);
    propose();
    step(onlyLetter(), "send").then().statusCode(200);
    propose().then().body("letters", equalTo(0));

    sentDaysAgo(21);
    propose().then().body("letters", equalTo(0));
    sentDaysAgo(22);
    propose().then().body("letters", equalTo(1));

    company.as().get(LETTERS + "?status=PROPOSED").then().body("items[0].level", equalTo(2));
  }

  @Test
  void what_was_paid_meanwhile_is_not_in_the_letter() {
    var paid = overdue("100.00", 9);
    var partly = overdue("40.00", 9);
    propose();
    debtors.match(paid, debtors.payment(customer, "100.00", today()), "100.00");
    debtors.match(partly, debtors.payment(customer, "15.00", today()), "15.00");

    step(onlyLetter(), "send")
        .then()
        .statusCode(200)
        .body("total", equalTo("25.00"))
        .body("invoices", hasSize(1));
  }

  @Test
  void what_a_payment_plan_covers_meanwhile_is_not_in_the_letter() {
    var planned = overdue("100.00", 9);
    overdue("40.00", 9);
    propose();
    company
        .as()
        .contentType(ContentType.JSON)
        .body(
            """
            {"customerId": "%s", "items": [{"entryId": "%s", "lineNo": 1}],
             "monthly": {"count": 2, "firstDueOn": "%s"}}"""
                .formatted(customer, planned, today().plusDays(1)))
        .post("/api/v1/payment-plans")
        .then()
        .statusCode(201);

    step(onlyLetter(), "send")
        .then()
        .statusCode(200)
        .body("total", equalTo("40.00"))
        .body("invoices", hasSize(1));
  }

  @Test
  void a_level_stays_while_letters_of_it_wait() {
    overdue("100.00", 70);
    propose();
    step(onlyLetter(), "send").then().statusCode(200);
    sentDaysAgo(22);
    propose().then().body("letters", equalTo(1));
    String waiting = company.as().get(LETTERS + "?status=PROPOSED").path("items[0].id");

    company.as().delete(LEVELS + "/3").then().statusCode(204);
    company
        .as()
        .delete(LEVELS + "/2")
        .then()
        .statusCode(422)
        .body("code", equalTo("invalid-dunning-level"));

    step(waiting, "drop").then().statusCode(200);
    company.as().delete(LEVELS + "/2").then().statusCode(204);
  }

  @Test
  void a_letter_about_nothing_is_not_sent_and_takes_no_number() {
    var paid = overdue("100.00", 9);
    propose();
    var id = onlyLetter();
    debtors.match(paid, debtors.payment(customer, "100.00", today()), "100.00");

    step(id, "send").then().statusCode(409).body("code", equalTo("nothing-due"));
    step(id, "drop").then().statusCode(200).body("status", equalTo("DROPPED"));

    overdue("30.00", 9);
    propose();
    String next = company.as().get(LETTERS + "?status=PROPOSED").path("items[0].id");
    step(next, "send").then().body("number", equalTo("RL-" + today().getYear() + "-000001"));
  }

  @Test
  void what_was_dropped_may_be_proposed_again() {
    overdue("100.00", 9);
    propose();
    step(onlyLetter(), "drop").then().statusCode(200);

    propose().then().body("letters", equalTo(1));
  }

  @Test
  void proposing_and_sending_at_once_is_done_once() throws Exception {
    overdue("100.00", 9);
    var proposed = AtOnce.call(5, () -> propose().then().extract().<Integer>path("letters"));
    assertThat(proposed).containsOnlyOnce(1).containsOnly(0, 1);
    var id = onlyLetter();

    var sent = AtOnce.call(5, () -> step(id, "send").statusCode());

    assertThat(sent).containsOnlyOnce(200).containsOnly(200, 409);
    assertThat(
            sql.count(
                "select last from document_number where company_id = ? and prefix = 'RL'",
                company.id))
        .isEqualTo(1);
  }

  @Test
  void small_sums_are_not_reminded_of() {
    company
        .as()
        .contentType(ContentType.JSON)
        .header("If-Match", "*")
        .body("{\"value\": \"500\"}")
        .put("/api/v1/accounting-settings/dunning-min-amount")
        .then()
        .statusCode(200);
    overdue("499.99", 9);
    propose().then().body("letters", equalTo(0));
    overdue("0.01", 9);
    propose().then().body("letters", equalTo(1));
  }

  @Test
  void levels_are_changed_in_order() {
    company
        .as()
        .get(LEVELS)
        .then()
        .body("levels", hasSize(3))
        .body("levels.days", equalTo(List.of(8, 30, 60)));
    level(2, "\"1\"", 60).then().statusCode(422).body("code", equalTo("invalid-dunning-level"));
    level(2, "\"1\"", 8).then().statusCode(422);
    level(2, "\"4\"", 31).then().statusCode(412);
    level(5, null, 100).then().statusCode(422);
    level(2, "\"1\"", 31).then().statusCode(200).header("ETag", "\"2\"");
    level(4, null, 90).then().statusCode(200);
    company.as().delete(LEVELS + "/3").then().statusCode(422);
    company.as().delete(LEVELS + "/4").then().statusCode(204);
    company.as().get(LEVELS + "/4").then().statusCode(404);
    company.as().get(LEVELS).then().body("levels.days", equalTo(List.of(8, 31, 60)));
  }

  @Test
  void a_letter_is_printed_as_it_was_sent() {
    var invoice = overdue("1234.50", 9);
    propose();
    var paper = LETTERS + "/" + onlyLetter() + "/paper";
    var proposed = company.as().get(paper + "?format=html").then().statusCode(200).extract();
    assertThat(proposed.asString()).contains("PROJET", "SARL C-1", "234,50", "Rappel");

    step(onlyLetter(), "send").then().statusCode(200);
    debtors.match(invoice, debtors.payment(customer, "1000.00", today()), "1000.00");

    var sent = company.as().get(paper + "?format=html").asString();
    assertThat(sent)
        .contains("RL-" + today().getYear() + "-000001", "234,50")
        .doesNotContain("PROJET");
    assertThat(company.as().get(paper + "?format=html&lang=ar").asString())
        .contains("dir=\"rtl\"", "تذكير");
    var pdf = company.as().get(paper).then().contentType("application/pdf").extract();
    assertThat(new String(pdf.asByteArray(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    company.as().get(paper + "?format=doc").then().statusCode(400);
    Company.open(tokens, queues).as().get(paper).then().statusCode(404);
  }

  @Test
  void another_company_sees_and_sends_nothing_of_it() {
    overdue("100.00", 9);
    propose();
    var id = onlyLetter();
    var other = Company.open(tokens, queues);

    other.as().get(LETTERS + "/" + id).then().statusCode(404);
    other.as().get(LETTERS).then().body("items", hasSize(0));
    other
        .as()
        .contentType(ContentType.JSON)
        .post(LETTERS + "/" + id + "/send")
        .then()
        .statusCode(404);
  }

  private UUID overdue(String amount, int days) {
    return debtors.invoice(
        customer, amount, today().minusDays(days + 30L), today().minusDays(days));
  }

  private void sentDaysAgo(int days) {
    sql.update("alter table dunning_letter disable trigger keep_sent");
    try {
      sql.update(
          "update dunning_letter set sent_on = ?::date where company_id = ?",
          today().minusDays(days).toString(),
          company.id);
    } finally {
      sql.update("alter table dunning_letter enable trigger keep_sent");
    }
  }

  private Response propose() {
    return company.as().contentType(ContentType.JSON).post(LETTERS + "/propose");
  }

  private String onlyLetter() {
    return company.as().get(LETTERS).then().body("items", hasSize(1)).extract().path("items[0].id");
  }

  private Response step(String id, String step) {
    return company.as().contentType(ContentType.JSON).post(LETTERS + "/" + id + "/" + step);
  }

  private Response level(int level, String ifMatch, int days) {
    var request = company.as().contentType(ContentType.JSON);
    if (ifMatch != null) {
      request.header("If-Match", ifMatch);
    }
    return request
        .body(
            """
            {"days": %d, "fee": "200.00", "name": {"fr": "R", "ar": "ت", "en": "R"},
             "text": {"fr": "Payez", "ar": "ادفعوا", "en": "Pay"}}"""
                .formatted(days))
        .put(LEVELS + "/" + level);
  }
}
