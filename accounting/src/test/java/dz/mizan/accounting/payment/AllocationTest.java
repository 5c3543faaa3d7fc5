package dz.mizan.accounting.payment;

import static dz.mizan.accounting.payment.Books.PAYMENTS;
import static dz.mizan.accounting.payment.Books.allocation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

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

/** What is allocated later, undone, and turned from an advance. */
@QuarkusTest
@WithTestResource(MizanTestResource.class)
class AllocationTest {
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

  private Response allocate(String payment, String... allocations) {
    return books.send(
        PAYMENTS + "/" + payment + "/allocations",
        "{\"allocations\": [" + String.join(", ", allocations) + "]}");
  }

  private Response undo(String payment, String allocation) {
    return books.send(PAYMENTS + "/" + payment + "/allocations/" + allocation + "/undo", "{}");
  }

  @Test
  void what_is_left_is_allocated_later_and_undone_again() {
    String payment = books.received(atlas, "1000.00").path("id");
    var invoice = books.invoice(atlas, "600.00");

    var answer = allocate(payment, allocation(invoice, "590.00", "10.00", "0.00"));

    answer.then().statusCode(200).body("open", equalTo("410.00"));
    assertThat(answer.header("ETag")).isEqualTo("\"2\"");
    assertThat(books.open(invoice)).isEqualTo("0.00");
    assertThat(books.balance("668")).isEqualTo("10.00");

    undo(payment, answer.path("allocations[0].id"))
        .then()
        .statusCode(200)
        .body("allocated", equalTo("0.00"))
        .body("open", equalTo("1000.00"))
        .body("allocations[0].undone", equalTo(true));
    assertThat(books.open(invoice)).isEqualTo("600.00");
    assertThat(books.balance("668")).isEqualTo("0.00");
    assertThat(books.balance("411")).isEqualTo("-400.00");
    undo(payment, answer.path("allocations[0].id")).then().statusCode(404);
  }

  @Test
  void an_advance_waits_on_4191_and_is_turned_when_there_is_an_invoice() {
    var answer =
        books.pay(
            "RECEIVED",
            "CUSTOMER",
            atlas,
            books.bank(),
            "TRANSFER",
            "300.00",
            "\"advance\": true,");
    answer.then().statusCode(201).body("account", equalTo("4191"));
    assertThat(books.balance("4191")).isEqualTo("-300.00");
    var invoice = books.invoice(atlas, "500.00");

    var turned = allocate(answer.path("id"), allocation(invoice, "200.00"));

    turned.then().statusCode(200).body("open", equalTo("100.00"));
    assertThat(books.balance("4191")).isEqualTo("-100.00");
    assertThat(books.open(invoice)).isEqualTo("300.00");
    undo(answer.path("id"), turned.path("allocations[0].id")).then().statusCode(200);
    assertThat(books.balance("4191")).isEqualTo("-300.00");
    assertThat(books.open(invoice)).isEqualTo("500.00");
  }

  @Test
  void an_advance_to_a_supplier_waits_on_4091() {
    var answer =
        books.pay(
            "MADE", "SUPPLIER", atlas, books.bank(), "TRANSFER", "300.00", "\"advance\": true,");
    answer.then().statusCode(201).body("account", equalTo("4091"));
    var bill = books.bill(atlas, "300.00");

    allocate(answer.path("id"), allocation(bill, "300.00")).then().statusCode(200);
    assertThat(books.balance("4091")).isEqualTo("0.00");
    assertThat(books.balance("401")).isEqualTo("0.00");
    assertThat(books.open(bill)).isEqualTo("0.00");
  }

  @Test
  void the_small_rest_of_a_payment_is_kept_as_income_and_given_back() {
    var invoice = books.invoice(atlas, "999.60");
    String payment = books.received(atlas, "1000.00", allocation(invoice, "999.60")).path("id");

    var kept = books.send(PAYMENTS + "/" + payment + "/write-off", "{}");

    kept.then().statusCode(200).body("open", equalTo("0.00"));
    assertThat(books.balance("758")).isEqualTo("-0.40");
    String surplus = kept.path("allocations.find { it.surplus }.id");
    undo(payment, surplus).then().statusCode(200).body("open", equalTo("0.40"));
    assertThat(books.balance("758")).isEqualTo("0.00");
    assertThat(books.balance("411")).isEqualTo("-0.40");
  }

  @Test
  void a_rest_that_is_not_small_is_not_written_off() {
    String payment = books.received(atlas, "1000.00").path("id");

    books
        .send(PAYMENTS + "/" + payment + "/write-off", "{}")
        .then()
        .statusCode(422)
        .body("code", equalTo("write-off-too-large"));
    assertThat(books.balance("758")).isEqualTo("0.00");
  }

  @Test
  void more_than_is_left_is_refused_and_changes_nothing() {
    var invoice = books.invoice(atlas, "600.00");
    String payment = books.received(atlas, "100.00", allocation(invoice, "60.00")).path("id");

    allocate(payment, allocation(invoice, "40.01"))
        .then()
        .statusCode(422)
        .body("code", equalTo("allocation-exceeds-payment"))
        .body("available", equalTo("40.00"));
    assertThat(books.open(invoice)).isEqualTo("540.00");
    allocate(payment, allocation(invoice, "40.00")).then().statusCode(200);
  }

  @Test
  void another_companys_payment_is_not_found() {
    String payment = books.received(atlas, "100.00").path("id");
    var other = Company.open(tokens, queues);

    other.as().get(PAYMENTS + "/" + payment).then().statusCode(404);
    other
        .as()
        .contentType("application/json")
        .body("{}")
        .post(PAYMENTS + "/" + payment + "/cancel")
        .then()
        .statusCode(404);
  }
}
