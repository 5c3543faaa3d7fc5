package dz.mizan.accounting.payment;

import static dz.mizan.accounting.payment.Books.allocation;
import static org.assertj.core.api.Assertions.assertThat;

import dz.mizan.accounting.Company;
import dz.mizan.accounting.entry.PostEntry;
import dz.mizan.common.tenancy.CompanyTransactions;
import dz.mizan.local.stack.Stack;
import dz.mizan.local.test.EventSamples;
import dz.mizan.local.test.EventTap;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** The published events have the form of their golden samples. */
@QuarkusTest
@WithTestResource(MizanTestResource.class)
class PaymentEventTest {
  private static final String TYPE = "dz.mizan.accounting.payment.";

  @Inject PostEntry postEntry;
  @Inject CompanyTransactions transactions;
  Stack stack;
  TestTokens tokens;
  Queues queues;
  Sql sql;

  @Test
  void events_have_the_form_of_the_golden_samples() {
    var books = new Books(Company.open(tokens, queues), sql, postEntry, transactions);
    var atlas = books.partner("SARL Atlas");
    var invoice = books.invoice(atlas, "1190.00");
    var bill = books.bill(atlas, "1190.00");
    try (var tap = new EventTap(stack.broker(), books.company.id + ".accounting.payment.#")) {
      books.pay(
          "RECEIVED",
          "CUSTOMER",
          atlas,
          books.bank(),
          "TRANSFER",
          "1180.00",
          "\"reference\": \"VIR 5521\",",
          allocation(invoice, "1180.00", "10.00", "0.00"));
      books.pay(
          "MADE",
          "SUPPLIER",
          atlas,
          books.bank(),
          "TRANSFER",
          "1180.00",
          "\"reference\": \"VIR 88\",",
          allocation(bill, "1180.00", "10.00", "0.00"));
      String cheque =
          books
              .pay(
                  "RECEIVED",
                  "CUSTOMER",
                  atlas,
                  books.bank(),
                  "CHEQUE",
                  "1180.00",
                  "\"reference\": \"CHQ 7712345\",")
              .path("id");
      books
          .send("/api/v1/payments/" + cheque + "/cheque/bounce", "{\"reason\": \"Sans provision\"}")
          .then()
          .statusCode(200);

      var received = tap.awaitType(TYPE + "received.v1").json();
      EventSamples.requireSameShape(received);
      assertThat(received.path("data").path("allocations").get(0).path("documentId").asText())
          .isEqualTo(invoice.toString());
      EventSamples.requireSameShape(tap.awaitType(TYPE + "made.v1").json());
      var cancelled = tap.awaitType(TYPE + "cancelled.v1").json();
      EventSamples.requireSameShape(cancelled);
      assertThat(cancelled.path("sequence").asInt()).isEqualTo(2);
      assertThat(cancelled.path("data").path("status").asText()).isEqualTo("BOUNCED");
    }
  }
}
