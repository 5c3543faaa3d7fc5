package dz.mizan.accounting.payment;

import static dz.mizan.accounting.payment.Books.PAYMENTS;
import static dz.mizan.accounting.payment.Books.allocation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dz.mizan.accounting.Company;
import dz.mizan.accounting.entry.PostEntry;
import dz.mizan.common.tenancy.CompanyTransactions;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Cheques and their way, and payments that are taken back. */
@QuarkusTest
@WithTestResource(MizanTestResource.class)
class EndPaymentTest {
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

  private Response step(String payment, String step, String body) {
    return books.send(PAYMENTS + "/" + payment + "/" + step, body);
  }

  @Test
  void a_payment_is_cancelled_by_a_reversing_entry() {
    String payment = books.received(atlas, "500.00").path("id");

    step(payment, "cancel", "{\"reason\": \"Saisie en double\"}")
        .then()
        .statusCode(200)
        .body("status", equalTo("CANCELLED"))
        .body("endReason", equalTo("Saisie en double"))
        .body("endEntryId", notNullValue())
        .body("open", equalTo("0.00"));
    assertThat(books.balance("512")).isEqualTo("0.00");
    assertThat(books.balance("411")).isEqualTo("0.00");
    step(payment, "cancel", "{}")
        .then()
        .statusCode(409)
        .body("code", equalTo("wrong-payment-state"));
    step(payment, "write-off", "{}").then().statusCode(409);
  }

  @Test
  void what_is_allocated_must_be_undone_before_it_is_cancelled() {
    var invoice = books.invoice(atlas, "500.00");
    var answer = books.received(atlas, "500.00", allocation(invoice, "500.00"));
    String payment = answer.path("id");

    step(payment, "cancel", "{}").then().statusCode(409).body("code", equalTo("payment-allocated"));
    assertThat(books.open(invoice)).isEqualTo("0.00");
    step(payment, "allocations/" + answer.path("allocations[0].id") + "/undo", "{}")
        .then()
        .statusCode(200);
    step(payment, "cancel", "{}").then().statusCode(200);
    assertThat(books.open(invoice)).isEqualTo("500.00");
  }

  @Test
  void a_cash_receipt_is_not_cancelled_when_its_money_has_gone() {
    String payment =
        books.pay("RECEIVED", "CUSTOMER", atlas, books.till(), "CASH", "200.00", "").path("id");
    books.pay("MADE", "SUPPLIER", atlas, books.till(), "CASH", "150.00", "").then().statusCode(201);

    step(payment, "cancel", "{}").then().statusCode(422).body("code", equalTo("not-enough-cash"));
    assertThat(books.balance("530")).isEqualTo("50.00");
  }

  @Test
  void a_cheque_waits_in_5112_until_the_bank_has_cleared_it() {
    String payment = books.cheque(atlas, "800.00").path("id");
    assertThat(books.balance("5112")).isEqualTo("800.00");
    assertThat(books.balance("512")).isEqualTo("0.00");

    step(payment, "cheque/clear", "{}").then().statusCode(409);
    step(payment, "cheque/deposit", "{}")
        .then()
        .statusCode(200)
        .body("cheque", equalTo("DEPOSITED"));
    step(payment, "cheque/deposit", "{}").then().statusCode(409);
    step(payment, "cheque/clear", "{}")
        .then()
        .statusCode(200)
        .body("cheque", equalTo("CLEARED"))
        .body("clearingEntryId", notNullValue());
    assertThat(books.balance("5112")).isEqualTo("0.00");
    assertThat(books.balance("512")).isEqualTo("800.00");
    assertThat(
            sql.count(
                "select count(*) from open_item where company_id = ? and account = '5112'"
                    + " and remaining <> 0",
                books.company.id))
        .isZero();
  }

  @Test
  void a_bounced_cheque_opens_the_invoice_again_and_its_fees_are_booked() {
    var invoice = books.invoice(atlas, "810.00");
    String payment =
        books.cheque(atlas, "800.00", allocation(invoice, "800.00", "10.00", "0.00")).path("id");
    step(payment, "cheque/deposit", "{}").then().statusCode(200);
    assertThat(books.open(invoice)).isEqualTo("0.00");

    step(payment, "cheque/bounce", "{\"reason\": \"Sans provision\", \"fees\": \"500.00\"}")
        .then()
        .statusCode(200)
        .body("status", equalTo("BOUNCED"))
        .body("allocated", equalTo("0.00"));
    assertThat(books.open(invoice)).isEqualTo("810.00");
    assertThat(books.balance("5112")).isEqualTo("0.00");
    assertThat(books.balance("668")).isEqualTo("0.00");
    assertThat(books.balance("627")).isEqualTo("500.00");
    assertThat(books.balance("512")).isEqualTo("-500.00");
    assertThat(books.balance("411")).isEqualTo("810.00");
    books.cheque(atlas, "810.00", allocation(invoice, "810.00")).then().statusCode(201);
  }

  @Test
  void a_cheque_that_the_bank_takes_back_after_clearing_leaves_nothing_there() {
    String payment = books.cheque(atlas, "800.00").path("id");
    step(payment, "cheque/deposit", "{}");
    step(payment, "cheque/clear", "{}").then().statusCode(200);

    step(payment, "cheque/bounce", "{}").then().statusCode(200);
    assertThat(books.balance("512")).isEqualTo("0.00");
    assertThat(books.balance("5112")).isEqualTo("0.00");
    assertThat(books.balance("411")).isEqualTo("0.00");
    assertThat(
            sql.count(
                "select count(*) from open_item where company_id = ? and remaining <> 0",
                books.company.id))
        .isZero();
  }

  @Test
  void a_transfer_does_not_bounce() {
    String payment = books.received(atlas, "500.00").path("id");

    step(payment, "cheque/bounce", "{}")
        .then()
        .statusCode(409)
        .body("code", equalTo("wrong-payment-state"));
    assertThat(books.balance("512")).isEqualTo("500.00");
  }

  private String euroBank() {
    return books
        .send(
            Books.TREASURY,
            """
            {"kind": "BANK", "name": "Devises", "account": "5124", "journal": "BQ",
             "currency": "EUR"}""")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private String euroCheque(String bank) {
    return books
        .pay(
            "RECEIVED",
            "CUSTOMER",
            atlas,
            bank,
            "CHEQUE",
            "1500.00",
            "\"currencyAmount\": \"10.00\",")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private String euros(String account) {
    return sql.text(
        "select coalesce(sum(currency_amount), 0.00) from entry_line"
            + " where company_id = ? and account = ? and currency = 'EUR'",
        books.company.id,
        account);
  }

  @Test
  void a_cheque_in_euros_is_cleared_in_euros() {
    String payment = euroCheque(euroBank());
    step(payment, "cheque/deposit", "{}").then().statusCode(200);
    step(payment, "cheque/clear", "{}").then().statusCode(200);

    assertThat(books.balance("5124")).isEqualTo("1500.00");
    assertThat(euros("5124")).isEqualTo("10.00");
    assertThat(euros("5112")).isEqualTo("0.00");
    step(payment, "cheque/bounce", "{\"fees\": \"500.00\"}")
        .then()
        .statusCode(400)
        .body("violations[0].field", equalTo("fees"));
    step(payment, "cheque/bounce", "{}").then().statusCode(200);
    assertThat(euros("5124")).isEqualTo("0.00");
  }

  @Test
  void a_cheque_is_deposited_only_where_its_currency_is_kept() {
    var dinarBank = books.bank();
    String dinars = books.cheque(atlas, "800.00").path("id");
    var bank = euroBank();
    var foreign = euroCheque(bank);

    var elsewhere = "{\"treasuryAccountId\": \"%s\"}";
    step(dinars, "cheque/deposit", elsewhere.formatted(bank)).then().statusCode(400);
    step(foreign, "cheque/deposit", elsewhere.formatted(dinarBank)).then().statusCode(400);
    books.company.as().get(PAYMENTS + "/" + dinars).then().body("cheque", equalTo("RECEIVED"));
  }

  @Test
  void a_payment_is_not_taken_back_before_its_last_entry() {
    String payment = books.cheque(atlas, "800.00").path("id");
    step(payment, "cheque/deposit", "{}").then().statusCode(200);
    step(payment, "cheque/clear", "{}").then().statusCode(200);
    // As if it had been received and deposited the day before it was cleared.
    sql.update(
        "update payment set date = date - 1, deposited_on = deposited_on - 1 where id = ?::uuid",
        payment);

    step(payment, "cheque/bounce", "{\"date\": \"" + Company.today().minusDays(1) + "\"}")
        .then()
        .statusCode(422)
        .body("code", equalTo("reversal-too-early"));
    assertThat(books.balance("512")).isEqualTo("800.00");
  }
}
