package dz.mizan.accounting.payment;

import static dz.mizan.accounting.payment.Books.PAYMENTS;
import static dz.mizan.accounting.payment.Books.allocation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import dz.mizan.accounting.Company;
import dz.mizan.accounting.entry.PostEntry;
import dz.mizan.common.tenancy.CompanyTransactions;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class RecordPaymentTest {
  @Inject PostEntry postEntry;
  @Inject CompanyTransactions transactions;
  TestTokens tokens;
  Queues queues;
  Sql sql;
  Books books;
  UUID atlas;

  @BeforeEach
  void open() {
    books = new Books(Company.open(tokens, queues), sql, postEntry, transactions);
    atlas = books.partner("SARL Atlas");
  }

  @Test
  void a_transfer_settles_an_invoice_and_what_is_over_stays_open() {
    var invoice = books.invoice(atlas, "1190.00");

    books
        .received(atlas, "1500.00", allocation(invoice, "1190.00"))
        .then()
        .statusCode(201)
        .body("number", equalTo("RG-" + Company.today().getYear() + "-000001"))
        .body("allocated", equalTo("1190.00"))
        .body("open", equalTo("310.00"))
        .body("account", equalTo("411"))
        .body("allocations[0].documentType", equalTo("invoice"))
        .body("allocations[0].documentId", equalTo(invoice.toString()))
        .body("cheque", nullValue());
    assertThat(books.open(invoice)).isEqualTo("0.00");
    assertThat(books.balance("512")).isEqualTo("1500.00");
    assertThat(books.balance("411")).isEqualTo("-310.00");
  }

  @Test
  void discount_and_small_difference_settle_the_rest_and_are_booked() {
    var invoice = books.invoice(atlas, "1000.00");

    books
        .received(atlas, "949.60", allocation(invoice, "949.60", "50.00", "0.40"))
        .then()
        .statusCode(201)
        .body("open", equalTo("0.00"));
    assertThat(books.open(invoice)).isEqualTo("0.00");
    assertThat(books.balance("668")).isEqualTo("50.00");
    assertThat(books.balance("658")).isEqualTo("0.40");
    assertThat(books.balance("411")).isEqualTo("0.00");
  }

  @Test
  void a_payment_to_a_supplier_settles_his_bill_less_the_discount() {
    var bill = books.bill(atlas, "2000.00");

    books
        .made(atlas, "1960.00", allocation(bill, "1960.00", "40.00", "0.00"))
        .then()
        .statusCode(201)
        .body("number", equalTo("DC-" + Company.today().getYear() + "-000001"));
    assertThat(books.open(bill)).isEqualTo("0.00");
    assertThat(books.balance("401")).isEqualTo("0.00");
    assertThat(books.balance("768")).isEqualTo("-40.00");
    assertThat(books.balance("512")).isEqualTo("-1960.00");
  }

  @Test
  void cash_received_bears_stamp_duty_besides_on_a_line_of_its_own() {
    var invoice = books.invoice(atlas, "33970.00");

    books
        .pay(
            "RECEIVED",
            "CUSTOMER",
            atlas,
            books.till(),
            "CASH",
            "33970.00",
            "",
            allocation(invoice, "33970.00"))
        .then()
        .statusCode(201)
        .body("stamp", equalTo("510.00"));
    assertThat(books.balance("530")).isEqualTo("34480.00");
    assertThat(books.balance("4477")).isEqualTo("-510.00");
    assertThat(books.open(invoice)).isEqualTo("0.00");
  }

  @Test
  void cash_for_an_invoice_that_bears_the_stamp_does_not_bear_it_again() {
    var invoice = books.stampedInvoice(atlas, "33970.00", "510.00");

    books
        .pay(
            "RECEIVED",
            "CUSTOMER",
            atlas,
            books.till(),
            "CASH",
            "34480.00",
            "",
            allocation(invoice, "34480.00"))
        .then()
        .statusCode(201)
        .body("stamp", equalTo("0.00"));
    assertThat(books.balance("4477")).isEqualTo("-510.00");
    assertThat(books.open(invoice)).isEqualTo("0.00");
  }

  @Test
  void cash_for_a_doubtful_debt_that_bears_the_stamp_does_not_bear_it_again() {
    var invoice = books.stampedInvoice(atlas, "33970.00", "510.00");
    var entry =
        sql.text(
            "select id from journal_entry where company_id = ? and origin_id = ?",
            books.company.id,
            invoice);
    books
        .send(
            "/api/v1/doubtful-debts",
            """
            {"customerId": "%s", "on": "%s",
             "items": [{"entryId": "%s", "lineNo": 1, "loss": "0.00"}]}"""
                .formatted(atlas, Company.today(), entry))
        .then()
        .statusCode(201);
    var doubtful =
        sql.text("select transfer_entry from doubtful_debt where company_id = ?", books.company.id);

    books
        .pay(
            "RECEIVED",
            "CUSTOMER",
            atlas,
            books.till(),
            "CASH",
            "34480.00",
            "",
            allocation(UUID.fromString(doubtful), "34480.00"))
        .then()
        .statusCode(201)
        .body("stamp", equalTo("0.00"));
    assertThat(books.balance("416")).isEqualTo("0.00");
    assertThat(books.balance("4477")).isEqualTo("-510.00");
  }

  @Test
  void what_is_due_first_is_settled_first_where_that_is_asked_for() {
    var first = books.invoice(atlas, "100.00");
    var second = books.invoice(atlas, "200.00");
    books
        .pay(
            "RECEIVED",
            "CUSTOMER",
            atlas,
            books.bank(),
            "TRANSFER",
            "250.00",
            "\"oldestFirst\": true,")
        .then()
        .statusCode(201)
        .body("open", equalTo("0.00"))
        .body("allocations.size()", equalTo(2));
    assertThat(books.open(first)).isEqualTo("0.00");
    assertThat(books.open(second)).isEqualTo("50.00");
  }

  @Test
  void a_customer_is_paid_back_what_he_paid_too_much() {
    String payment = books.received(atlas, "500.00").path("id");
    String entry = books.company.as().get(PAYMENTS + "/" + payment).path("entryId");

    books
        .pay(
            "MADE",
            "CUSTOMER",
            atlas,
            books.bank(),
            "TRANSFER",
            "500.00",
            "",
            allocation(UUID.fromString(entry), "500.00"))
        .then()
        .statusCode(201)
        .body("open", equalTo("0.00"));
    assertThat(books.balance("411")).isEqualTo("0.00");
    books
        .company
        .as()
        .get(PAYMENTS + "/" + payment)
        .then()
        .body("open", equalTo("0.00"))
        .body("allocated", equalTo("0.00"));
  }

  @Test
  void more_than_is_open_is_refused_and_changes_nothing() {
    var invoice = books.invoice(atlas, "100.00");

    books
        .received(atlas, "150.00", allocation(invoice, "100.01"))
        .then()
        .statusCode(422)
        .body("code", equalTo("not-enough-open"));
    books
        .received(atlas, "150.00", allocation(invoice, "150.01"))
        .then()
        .statusCode(422)
        .body("code", equalTo("allocation-exceeds-payment"));
    assertThat(books.payments()).isZero();
    assertThat(books.open(invoice)).isEqualTo("100.00");
    assertThat(books.balance("512")).isEqualTo("0.00");
    books
        .received(atlas, "100.00", allocation(invoice, "100.00"))
        .then()
        .body("number", equalTo("RG-" + Company.today().getYear() + "-000001"));
    books
        .received(atlas, "1.00", allocation(invoice, "1.00"))
        .then()
        .statusCode(422)
        .body("code", equalTo("nothing-open"));
  }

  @Test
  void a_document_of_another_partner_or_company_has_nothing_open() {
    var theirs = books.invoice(books.partner("Autre"), "100.00");
    var other = new Books(Company.open(tokens, queues), sql, postEntry, transactions);
    var foreign = other.invoice(other.partner("Loin"), "100.00");

    for (var document : new UUID[] {theirs, foreign, UUID.randomUUID()}) {
      books
          .received(atlas, "100.00", allocation(document, "100.00"))
          .then()
          .statusCode(422)
          .body("code", equalTo("nothing-open"));
    }
    books
        .pay("RECEIVED", "CUSTOMER", atlas, other.bank(), "TRANSFER", "1.00", "")
        .then()
        .statusCode(422)
        .body("code", equalTo("unknown-treasury-account"));
    books
        .received(other.partner("X"), "1.00")
        .then()
        .statusCode(422)
        .body("code", equalTo("unknown-partner"));
    assertThat(books.payments()).isZero();
  }

  @Test
  void a_write_off_beyond_the_tolerance_is_refused() {
    var invoice = books.invoice(atlas, "100.00");

    books
        .received(atlas, "80.00", allocation(invoice, "80.00", "0.00", "10.01"))
        .then()
        .statusCode(422)
        .body("code", equalTo("write-off-too-large"))
        .body("tolerance", equalTo("10.00"));
    assertThat(books.open(invoice)).isEqualTo("100.00");
  }

  @Test
  void much_cash_is_warned_of_and_more_than_is_in_the_till_is_refused() {
    books
        .pay("RECEIVED", "CUSTOMER", atlas, books.till(), "CASH", "1000000.00", "")
        .then()
        .statusCode(201)
        .body("warnings", contains("cash-limit-exceeded"));
    books
        .pay("MADE", "SUPPLIER", atlas, books.till(), "CASH", "2000000.00", "")
        .then()
        .statusCode(422)
        .body("code", equalTo("not-enough-cash"))
        .body("available", equalTo("1020000.00"));
    assertThat(books.payments()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"CASH, BANK, method", "TRANSFER, CASH, method", "CHEQUE, CASH, method"})
  void cash_is_for_tills_and_the_others_for_banks(String method, String kind, String field) {
    books
        .pay(
            "RECEIVED",
            "CUSTOMER",
            atlas,
            kind.equals("BANK") ? books.bank() : books.till(),
            method,
            "1.00",
            "")
        .then()
        .statusCode(400)
        .body("violations.field", hasItem(field));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"amount\": \"0\"",
        "\"amount\": \"-1.00\"",
        "\"amount\": \"1.001\"",
        "\"amount\": \"1000000000000000.00\"",
        "\"amount\": \"1E+20\"",
        "\"amount\": null",
        "\"amount\": \"1.00\", \"date\": \"2999-01-01\"",
        "\"amount\": \"1.00\", \"date\": \"2026-02-30\"",
        "\"amount\": \"1.00\", \"label\": \"a\\u0000b\"",
        "\"amount\": \"1.00\", \"reference\": \"\"",
        "\"amount\": \"1.00\", \"currencyAmount\": \"1.00\"",
        "\"amount\": \"1.00\", \"draweeBank\": \"BNA\"",
        "\"amount\": \"1.00\", \"advance\": true, \"oldestFirst\": true"
      })
  void bad_fields_are_refused_and_change_nothing(String fields) {
    books
        .send(
            PAYMENTS,
            """
            {"direction": "RECEIVED", "party": "CUSTOMER", "partnerId": "%s",
             "treasuryAccountId": "%s", "method": "TRANSFER", %s}"""
                .formatted(atlas, books.bank(), fields))
        .then()
        .statusCode(400);
    assertThat(books.payments()).isZero();
  }

  @Test
  void a_date_of_a_year_that_is_not_open_is_refused() {
    books
        .pay(
            "RECEIVED",
            "CUSTOMER",
            atlas,
            books.bank(),
            "TRANSFER",
            "1.00",
            "\"date\": \"2001-01-01\",")
        .then()
        .statusCode(422)
        .body("code", equalTo("no-open-period"));
    assertThat(books.payments()).isZero();
  }

  @Test
  void the_same_request_twice_with_a_key_is_one_payment() {
    var body =
        """
        {"direction": "RECEIVED", "party": "CUSTOMER", "partnerId": "%s",
         "treasuryAccountId": "%s", "method": "TRANSFER", "amount": "10.00"}"""
            .formatted(atlas, books.bank());
    for (int i = 0; i < 2; i++) {
      books
          .company
          .as()
          .header("Idempotency-Key", "once")
          .contentType(ContentType.JSON)
          .body(body)
          .post(PAYMENTS)
          .then()
          .statusCode(201);
    }
    assertThat(books.payments()).isEqualTo(1);
  }

  @Test
  void lists_show_what_is_asked_for() {
    books.received(atlas, "10.00");
    books.made(atlas, "20.00");
    books.cheque(atlas, "30.00");

    var company = books.company;
    company.as().get(PAYMENTS + "?direction=MADE").then().body("items.amount", contains("20.00"));
    company.as().get(PAYMENTS + "?cheque=RECEIVED").then().body("items.amount", contains("30.00"));
    company
        .as()
        .get(PAYMENTS + "?open=true&partnerId=" + atlas)
        .then()
        .body("items.size()", equalTo(3));
    company.as().get(PAYMENTS + "?from=2099-01-01").then().body("items.size()", equalTo(0));
    company.as().get(PAYMENTS + "?from=2026-02-31").then().statusCode(400);
    company.as().get(PAYMENTS + "?limit=2").then().body("items.size()", equalTo(2));
  }
}
