package dz.mizan.accounting.reversal;

import static dz.mizan.accounting.Company.ENTRIES;
import static dz.mizan.accounting.Company.today;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dz.mizan.accounting.Company;
import dz.mizan.accounting.entry.DraftEntry.Line;
import dz.mizan.accounting.entry.Origin;
import dz.mizan.accounting.entry.PostEntry;
import dz.mizan.accounting.payment.Books;
import dz.mizan.common.tenancy.CompanyTransactions;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Entries that something else relies on, and those that nothing else can take back. */
@QuarkusTest
@WithTestResource(MizanTestResource.class)
class HeldEntriesTest {
  private static final BigDecimal AMOUNT = new BigDecimal("30.00");

  @Inject PostEntry postEntry;
  @Inject CompanyTransactions transactions;
  TestTokens tokens;
  Queues queues;
  Sql sql;
  Books books;

  @BeforeEach
  void open() {
    books = new Books(Company.open(tokens, queues), sql, postEntry, transactions);
  }

  private Response reverse(Object entry) {
    return books.send(ENTRIES + "/" + entry + "/reverse", "{\"reason\": \"Erreur\"}");
  }

  private UUID post(Origin origin) {
    return books.post("OD", "R-1", origin, Line.debit("627", AMOUNT), Line.credit("512", AMOUNT));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "depreciation",
        "purchase-order.received",
        "purchase-order.returned",
        "ticket.on-account"
      })
  void the_entry_of_an_event_that_a_register_counts_on_is_not_reversed(String type) {
    var entry = post(Origin.event(type, UUID.randomUUID(), UUID.randomUUID()));

    reverse(entry)
        .then()
        .statusCode(409)
        .body("code", equalTo("entry-not-reversible"))
        .body("because", equalTo("document"));
    assertThat(books.balance("627")).isEqualTo("30.00");
  }

  @ParameterizedTest
  @ValueSource(strings = {"bank-statement-line", "late-interest"})
  void what_nothing_else_takes_back_is_reversed(String type) {
    reverse(post(Origin.document(type, UUID.randomUUID()))).then().statusCode(201);

    assertThat(books.balance("627")).isEqualTo("0.00");
  }

  @Test
  void a_reconciled_entry_stays_until_its_reconciliation_is_undone() {
    String profile =
        books
            .send(
                "/api/v1/statement-profiles",
                """
                {"name": "BNA", "definition": {"encoding": "UTF_8", "separator": ";",
                 "skipLines": 1, "dateForm": "YYYY_MM_DD", "decimalComma": true, "dateColumn": 1,
                 "labelColumns": [2], "amountColumn": 3}}""")
            .path("id");
    String statement =
        books
            .company
            .as()
            .contentType("text/csv; charset=UTF-8")
            .body("Date;Libellé;Montant\n" + today() + ";Frais;-30,00\n")
            .post(
                "/api/v1/bank-statements?format=CSV&opening=0.00&treasuryAccountId="
                    + books.bank()
                    + "&profileId="
                    + profile)
            .path("statements[0].id");
    String line =
        books
            .company
            .as()
            .get("/api/v1/bank-statement-lines?statementId=" + statement)
            .path("items[0].id");
    books
        .send(
            "/api/v1/bank-statement-lines/" + line + "/entry",
            "{\"account\": \"627\", \"label\": \"Frais\"}")
        .then()
        .statusCode(org.hamcrest.Matchers.lessThan(300));
    String entry =
        sql.text(
            "select id from journal_entry where company_id = ? and origin ="
                + " 'bank-statement-line'",
            books.company.id);

    reverse(entry)
        .then()
        .statusCode(409)
        .body("code", equalTo("entry-not-reversible"))
        .body("because", equalTo("reconciliation"));
    assertThat(books.balance("627")).isEqualTo("30.00");

    String reconciliation =
        sql.text(
            "select reconciliation_id from reconciled_entry_line where company_id = ?",
            books.company.id);
    books
        .send("/api/v1/bank-reconciliations/" + reconciliation + "/undo", "{}")
        .then()
        .statusCode(204);
    reverse(entry).then().statusCode(201);
    assertThat(books.balance("627")).isEqualTo("0.00");
  }
}
