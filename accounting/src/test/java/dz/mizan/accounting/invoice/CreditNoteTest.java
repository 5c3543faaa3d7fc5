package dz.mizan.accounting.invoice;

import static dz.mizan.accounting.Company.today;
import static dz.mizan.accounting.invoice.Sales.CREDIT_NOTES;
import static dz.mizan.accounting.invoice.Sales.INVOICES;
import static dz.mizan.accounting.invoice.Sales.line;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dz.mizan.accounting.Company;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Random;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class CreditNoteTest {
  TestTokens tokens;
  Queues queues;
  Sql sql;
  private Sales sales;

  @BeforeEach
  void company() {
    sales = Sales.of(Company.open(tokens, queues), sql);
  }

  private String credit(String invoice, String lines) {
    return """
        {"invoiceId": "%s", "reason": "Marchandise non conforme"%s}"""
        .formatted(invoice, lines.isEmpty() ? "" : ", \"lines\": [" + lines + "]");
  }

  private String draft(String invoice, String lines) {
    return sales
        .post(CREDIT_NOTES, credit(invoice, lines))
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private ValidatableResponse issue(String id) {
    return sales.company.as().post(CREDIT_NOTES + "/" + id + "/issue").then();
  }

  private ValidatableResponse cancel(String invoice) {
    return sales.post(INVOICES + "/" + invoice + "/cancel", "{\"reason\": \"Erreur\"}").then();
  }

  @Test
  void a_part_is_taken_back_at_the_same_rate_and_settles_the_invoice() {
    var invoice = sales.issued(sales.goods("4", "250", "TRANSFER"));

    var note = draft(invoice, "{\"position\": 1, \"quantity\": \"1\"}");
    sales.read(INVOICES, invoice).body("credited", equalTo("0.00"));
    issue(note)
        .statusCode(200)
        .body("number", equalTo("AV-%d-000001".formatted(today().getYear())))
        .body("invoiceNumber", equalTo("FA-%d-000001".formatted(today().getYear())))
        .body("totalHt", equalTo("250.00"))
        .body("totalTva", equalTo("47.50"))
        .body("remaining", equalTo("0.00"));

    sales
        .read(INVOICES, invoice)
        .body("credited", equalTo("297.50"))
        .body("remaining", equalTo("892.50"))
        .body("status", equalTo("PARTLY_PAID"));
    assertThat(sales.company.balance("411")).isEqualTo("892.50");
    assertThat(sales.company.balance("700")).isEqualTo("-750.00");
    assertThat(sales.company.balance("4457")).isEqualTo("-142.50");
    assertThat(
            sql.text(
                "select frozen -> 'corrected' ->> 'number' from sales_document where id = ?::uuid",
                note))
        .isEqualTo("FA-%d-000001".formatted(today().getYear()));
  }

  @Test
  void a_rebate_is_an_amount_and_goes_to_its_own_account() {
    var invoice = sales.issued(sales.goods("4", "250", "TRANSFER"));

    issue(draft(invoice, "{\"position\": 1, \"amount\": \"100\"}")).statusCode(200);

    assertThat(sales.company.balance("709")).isEqualTo("100.00");
    assertThat(sales.company.balance("4457")).isEqualTo("-171.00");
  }

  @Test
  void parts_add_up_to_the_invoice_to_the_centime_and_never_exceed_it() {
    var seed = 20261126;
    var random = new Random(seed);
    for (var round = 0; round < 4; round++) {
      var lines = new ArrayList<String>();
      for (var i = 0; i < 3; i++) {
        lines.add(
            line(
                "GOODS",
                "7",
                BigDecimal.valueOf(random.nextInt(1, 5_000_000), 4).toPlainString(),
                random.nextBoolean() ? "NORMAL" : "REDUCED"));
      }
      var invoice = sales.issued(sales.body("TRANSFER", String.join(", ", lines), ""));
      for (var part = 0; part < 6; part++) {
        issue(
                draft(
                    invoice,
                    """
                    {"position": 1, "quantity": "1"}, {"position": 2, "quantity": "1"},
                    {"position": 3, "quantity": "1"}"""))
            .statusCode(200);
      }
      issue(draft(invoice, "")).statusCode(200);

      var total = sales.read(INVOICES, invoice).extract().<String>path("totalTtc");
      sales
          .read(INVOICES, invoice)
          .body("credited", equalTo(total))
          .body("remaining", equalTo("0.00"));
      sales
          .post(CREDIT_NOTES, credit(invoice, ""))
          .then()
          .statusCode(422)
          .body("code", equalTo("more-than-invoiced"));
    }
    for (var account : new String[] {"411", "700", "4457"}) {
      assertThat(sales.company.balance(account)).as(account + ", seed " + seed).isEqualTo("0.00");
    }
  }

  @Test
  void never_more_than_is_left_even_at_once() throws Exception {
    var invoice = sales.issued(sales.goods("4", "250", "TRANSFER"));
    for (var line :
        new String[] {
          "{\"position\": 1, \"quantity\": \"4.001\"}", "{\"position\": 1, \"amount\": \"1000.01\"}"
        }) {
      sales
          .post(CREDIT_NOTES, credit(invoice, line))
          .then()
          .statusCode(422)
          .body("code", equalTo("more-than-invoiced"));
    }
    var first = draft(invoice, "{\"position\": 1, \"quantity\": \"3\"}");
    var second = draft(invoice, "{\"position\": 1, \"quantity\": \"3\"}");

    try (var threads = Executors.newFixedThreadPool(2)) {
      var one = threads.submit(() -> issue(first).extract().statusCode());
      var other = threads.submit(() -> issue(second).extract().statusCode());
      assertThat(new int[] {one.get(), other.get()}).containsExactlyInAnyOrder(200, 422);
    }
    sales.read(INVOICES, invoice).body("credited", equalTo("892.50"));
    assertThat(sales.company.balance("411")).isEqualTo("297.50");
  }

  @Test
  void cancelling_is_a_credit_note_over_all_of_it() {
    var invoice = sales.issued(sales.goods("1", "1000", "CASH"));

    cancel(invoice)
        .statusCode(200)
        .body("status", equalTo("CANCELLED"))
        .body("remaining", equalTo("0.00"));
    cancel(invoice).statusCode(200);

    for (var account : new String[] {"411", "700", "4457", "4477"}) {
      assertThat(sales.company.balance(account)).as(account).isEqualTo("0.00");
    }
    sales
        .company
        .as()
        .queryParam("invoiceId", invoice)
        .get(CREDIT_NOTES)
        .then()
        .body("items.cancels", contains(true))
        .body("items.status", contains("ISSUED"));
    assertThat(
            sql.rows(
                "select type from outbox where company_id = ? and type like 'inv%' order by id",
                sales.company.id))
        .extracting(row -> row.get("type"))
        .containsExactly("invoice.issued.v1", "invoice.cancelled.v1");
  }

  @Test
  void what_is_paid_credited_or_a_draft_is_not_cancelled() {
    var draft = sales.draft(sales.goods("1", "100", "TRANSFER"));
    cancel(draft).statusCode(409).body("code", equalTo("wrong-document-status"));

    var credited = sales.issued(sales.goods("1", "100", "TRANSFER"));
    issue(draft(credited, "{\"position\": 1, \"amount\": \"10\"}")).statusCode(200);
    cancel(credited).statusCode(409).body("code", equalTo("invoice-credited"));

    var paid = sales.issued(sales.goods("1", "100", "TRANSFER"));
    pay(paid, "50.00");
    sales.read(INVOICES, paid).body("status", equalTo("PARTLY_PAID"));
    cancel(paid).statusCode(409).body("code", equalTo("invoice-paid"));
    sales.read(INVOICES, paid).body("credited", equalTo("0.00"));
  }

  private void pay(String invoice, String amount) {
    payment(invoice, amount).statusCode(201);
  }

  private ValidatableResponse payment(String invoice, String amount) {
    String bank =
        sales
            .company
            .as()
            .get("/api/v1/treasury-accounts?limit=50")
            .path("items.find { it.kind == 'BANK' }.id");
    String customer = sales.company.as().get("/api/v1/invoices/" + invoice).path("partnerId");
    return sales
        .post(
            "/api/v1/payments",
            """
            {"direction": "RECEIVED", "party": "CUSTOMER", "partnerId": "%s",
             "treasuryAccountId": "%s", "method": "TRANSFER", "amount": "%s",
             "allocations": [{"documentId": "%s", "amount": "%s"}]}"""
                .formatted(customer, bank, amount, invoice, amount))
        .then();
  }

  @Test
  void a_cancelled_final_invoice_makes_its_deposit_free_again() {
    var deposit = sales.issued(sales.body("TRANSFER", line("DEPOSIT", "1", "300", "NORMAL"), ""));
    var body =
        sales.body(
            "TRANSFER",
            line("GOODS", "10", "100", "NORMAL"),
            ", \"deposits\": [\"" + deposit + "\"]");
    var last = sales.issued(body);
    cancel(deposit).statusCode(409).body("code", equalTo("deposit-deducted"));

    cancel(last).statusCode(200);

    assertThat(sales.company.balance("4191")).isEqualTo("-300.00");
    sales.issued(body);
    assertThat(sales.company.balance("4191")).isEqualTo("0.00");
  }

  @Test
  void bad_input_and_strangers_are_refused() {
    var invoice = sales.issued(sales.goods("4", "250", "TRANSFER"));
    for (var line :
        new String[] {
          "{\"position\": 2, \"quantity\": \"1\"}",
          "{\"position\": 1}",
          "{\"position\": 1, \"quantity\": \"0\"}",
          "{\"position\": 1, \"amount\": \"-5\"}",
          "{\"position\": 1, \"quantity\": \"1\"}, {\"position\": 1, \"quantity\": \"1\"}"
        }) {
      sales.post(CREDIT_NOTES, credit(invoice, line)).then().statusCode(400);
    }
    sales
        .post(CREDIT_NOTES, credit(sales.draft(sales.goods("1", "1", "CASH")), ""))
        .then()
        .statusCode(409);
    given().get(CREDIT_NOTES).then().statusCode(401);
    var note = draft(invoice, "");
    Company.open(tokens, queues).as().get(CREDIT_NOTES + "/" + note).then().statusCode(404);
    var reader = sales.company.with("credit-notes:read");
    reader.get(CREDIT_NOTES + "/" + note).then().statusCode(200);
    reader.post(CREDIT_NOTES + "/" + note + "/issue").then().statusCode(403);
  }

  @Test
  void a_credit_note_is_booked_where_its_invoice_was_and_its_customer_may_be_gone() {
    var invoice = sales.issued(sales.goods("1", "1000", "TRANSFER"));
    sql.update(
        "update partner set customer_account = '4111', active = false where id = ?",
        sales.customer);

    cancel(invoice).statusCode(200).body("remaining", equalTo("0.00"));

    assertThat(sales.company.balance("411")).isEqualTo("0.00");
    assertThat(sales.company.balance("4111")).isNull();
    assertThat(
            sql.count(
                "select count(*) from open_item where company_id = ? and remaining <> 0",
                sales.company.id))
        .isZero();
  }

  @Test
  void a_final_invoice_that_is_credited_as_a_whole_makes_its_deposit_free_again() {
    var deposit = sales.issued(sales.body("TRANSFER", line("DEPOSIT", "1", "300", "NORMAL"), ""));
    var body =
        sales.body(
            "TRANSFER",
            line("GOODS", "10", "100", "NORMAL"),
            ", \"deposits\": [\"" + deposit + "\"]");
    var last = sales.issued(body);
    pay(last, "50.00");

    issue(draft(last, "")).statusCode(200);

    pay(sales.issued(body), "833.00");
    assertThat(sales.company.balance("4191")).isEqualTo("0.00");
    assertThat(
            sql.count(
                "select count(*) from open_item where company_id = ? and account = '4191'"
                    + " and remaining <> 0",
                sales.company.id))
        .isZero();
  }

  @Test
  void a_deposit_stays_taken_off_while_goods_of_its_final_invoice_are_sold() {
    var deposit = sales.issued(sales.body("TRANSFER", line("DEPOSIT", "1", "300", "NORMAL"), ""));
    var body =
        sales.body(
            "TRANSFER",
            line("GOODS", "10", "100", "NORMAL"),
            ", \"deposits\": [\"" + deposit + "\"]");
    var last = sales.issued(body);

    issue(draft(last, "{\"position\": 1, \"quantity\": \"7\"}"))
        .statusCode(200)
        .body("totalTtc", equalTo("833.00"));

    sales.post(INVOICES, body).then().statusCode(422).body("code", equalTo("wrong-deposit"));
    assertThat(sales.company.balance("4191")).isEqualTo("0.00");
    assertThat(
            sql.count(
                "select count(*) from open_item where company_id = ? and remaining <> 0"
                    + " and account = '4191'",
                sales.company.id))
        .isZero();
  }

  @Test
  void packaging_on_a_final_invoice_does_not_keep_its_deposit_open() {
    var deposit = sales.issued(sales.body("TRANSFER", line("DEPOSIT", "1", "300", "NORMAL"), ""));
    var last =
        sales.issued(
            sales.body(
                "TRANSFER",
                line("GOODS", "10", "100", "NORMAL")
                    + ", "
                    + line("PACKAGING", "1", "50", "EXEMPT"),
                ", \"deposits\": [\"" + deposit + "\"]"));

    assertThat(
            sql.count(
                "select count(*) from open_item where company_id = ? and account = '4191'"
                    + " and remaining <> 0",
                sales.company.id))
        .isZero();
    pay(last, "100.00");
    sales.read(INVOICES, last).body("status", equalTo("PARTLY_PAID"));
  }

  @Test
  void of_a_cancellation_and_a_payment_at_once_one_is_refused_and_nothing_is_half_done()
      throws Exception {
    for (var round = 0; round < 4; round++) {
      var invoice = sales.issued(sales.goods("1", "100", "TRANSFER"));
      try (var threads = Executors.newFixedThreadPool(2)) {
        var cancelled = threads.submit(() -> cancel(invoice).extract().statusCode());
        var paid = threads.submit(() -> payment(invoice, "50.00").extract().statusCode());
        assertThat((cancelled.get() == 200) != (paid.get() == 201))
            .as("cancelled " + cancelled.get() + ", paid " + paid.get())
            .isTrue();
      }
    }
    assertThat(
            sql.count(
                "select count(*) from payment p where company_id = ? and allocated <> ("
                    + " select abs(matched) from open_item o where o.company_id = p.company_id"
                    + " and o.entry_id = p.entry_id and o.line_no = 2)",
                sales.company.id))
        .isZero();
  }

  @Test
  void a_rebate_of_more_than_eleven_digits_is_one_too() {
    var invoice = sales.issued(sales.goods("10", "99999999999", "TRANSFER"));

    issue(draft(invoice, "{\"position\": 1, \"amount\": \"100000000000.00\"}"))
        .statusCode(200)
        .body("totalHt", equalTo("100000000000.00"));
  }
}
