package dz.mizan.accounting.payment;

import static dz.mizan.accounting.payment.Books.PAYMENTS;
import static dz.mizan.accounting.payment.Books.allocation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dz.mizan.accounting.Company;
import dz.mizan.accounting.entry.PostEntry;
import dz.mizan.common.tenancy.CompanyTransactions;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a payment settles is said by its allocations alone. */
@QuarkusTest
@WithTestResource(MizanTestResource.class)
class PaymentMatchingsTest {
  private static final String MATCHINGS = "/api/v1/matchings";

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
  void the_matching_of_an_allocation_is_not_undone_by_itself() {
    var invoice = books.invoice(atlas, "600.00");
    String payment = books.received(atlas, "600.00", allocation(invoice, "600.00")).path("id");
    String matching =
        sql.text(
            "select matching_id from payment_allocation where company_id = ?", books.company.id);

    books
        .send(MATCHINGS + "/" + matching + "/undo", "{}")
        .then()
        .statusCode(409)
        .body("code", equalTo("matching-of-payment"))
        .body("paymentId", equalTo(payment));
    assertThat(books.open(invoice)).isEqualTo("0.00");

    String allocation = books.company.as().get(PAYMENTS + "/" + payment).path("allocations[0].id");
    books
        .send(PAYMENTS + "/" + payment + "/allocations/" + allocation + "/undo", "{}")
        .then()
        .statusCode(200);
    books.send(MATCHINGS + "/" + matching + "/undo", "{}").then().statusCode(200);
  }

  @Test
  void automatic_matching_leaves_payments_to_their_allocations() {
    var invoice = books.invoice(atlas, "1000.00");
    String payment = books.received(atlas, "1000.00").path("id");

    books
        .send(MATCHINGS + "/automatic", "{\"account\": \"411\"}")
        .then()
        .statusCode(200)
        .body("matchings", hasSize(0));

    assertThat(books.open(invoice)).isEqualTo("1000.00");
    books
        .company
        .as()
        .get(PAYMENTS + "/" + payment)
        .then()
        .body("open", equalTo("1000.00"))
        .body("allocated", equalTo("0.00"));
  }
}
