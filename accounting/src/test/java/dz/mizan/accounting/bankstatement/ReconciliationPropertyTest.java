package dz.mizan.accounting.bankstatement;

import static dz.mizan.accounting.Company.today;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dz.mizan.accounting.Company;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is reconciled and undone, both sides are equal and no line is counted twice. */
@QuarkusTest
@WithTestResource(MizanTestResource.class)
class ReconciliationPropertyTest {
  private static final String RECONCILIATIONS = "/api/v1/bank-reconciliations";

  @Inject PostEntry postEntry;
  @Inject CompanyTransactions transactions;
  TestTokens tokens;
  Queues queues;
  Sql sql;

  @ParameterizedTest
  @ValueSource(longs = {7, 20261126})
  void any_sequence_of_reconciliations_keeps_both_sides_equal(long seed) {
    var random = new Random(seed);
    var books = new Books(Company.open(tokens, queues), sql, postEntry, transactions);
    var partner = books.partner("Atlas");
    var entries = new ArrayList<String>();
    for (int i = 0; i < 12; i++) {
      var amount = (1 + random.nextInt(3)) * 100 + ".00";
      var paid =
          random.nextBoolean() ? books.received(partner, amount) : books.made(partner, amount);
      entries.add(paid.path("entryId"));
    }
    var lines = lines(books, random);
    var made = new ArrayList<String>();
    int reconciled = 0;
    for (int i = 0; i < 60; i++) {
      var answer =
          !made.isEmpty() && random.nextInt(5) == 0
              ? books.send(
                  RECONCILIATIONS + "/" + made.remove(random.nextInt(made.size())) + "/undo", "{}")
              : reconcile(books, some(random, lines), some(random, entries));
      assertThat(answer.statusCode()).as("seed %d, step %d", seed, i).isIn(201, 204, 409, 422);
      if (answer.statusCode() == 201) {
        made.add(answer.path("id"));
        reconciled++;
      }
    }
    assertThat(reconciled).as("seed " + seed).isPositive();
    assertThat(
            sql.rows(
                """
                select 1 from bank_reconciliation b
                where b.company_id = ? and (
                  b.amount <> (select sum(l.amount) from reconciled_statement_line r
                    join bank_statement_line l on l.company_id = r.company_id and l.id = r.line_id
                    where r.company_id = b.company_id and r.reconciliation_id = b.id)
                  or b.amount <> (select sum(l.debit - l.credit) from reconciled_entry_line r
                    join entry_line l on l.company_id = r.company_id
                      and l.entry_id = r.entry_id and l.line_no = r.line_no
                    where r.company_id = b.company_id and r.reconciliation_id = b.id))
                """,
                books.company.id))
        .as("seed " + seed)
        .isEmpty();
    books
        .company
        .as()
        .get(Books.TREASURY + "/" + books.bank() + "/reconciliation")
        .then()
        .statusCode(200)
        .body("difference", equalTo("0.00"));
  }

  // A statement that begins where the books do, at nothing.
  private List<String> lines(Books books, Random random) {
    String profile =
        books
            .send(
                "/api/v1/statement-profiles",
                """
                {"name": "P", "definition": {"encoding": "UTF_8", "separator": ";", "skipLines": 0,
                 "dateForm": "YYYY_MM_DD", "decimalComma": true, "dateColumn": 1,
                 "labelColumns": [2], "amountColumn": 3}}""")
            .path("id");
    var file =
        IntStream.range(0, 12)
            .mapToObj(
                i ->
                    "%s;L%d;%d,00"
                        .formatted(
                            today(),
                            i,
                            (1 + random.nextInt(3)) * (random.nextBoolean() ? 100 : -100)))
            .collect(Collectors.joining("\n"));
    books
        .company
        .as()
        .contentType("text/csv")
        .body(file)
        .post(
            "/api/v1/bank-statements?format=CSV&opening=0.00&treasuryAccountId="
                + books.bank()
                + "&profileId="
                + profile)
        .then()
        .statusCode(201);
    return books.company.as().get("/api/v1/bank-statement-lines").path("items.id");
  }

  private static Response reconcile(Books books, List<String> lines, List<String> entries) {
    return books.send(
        RECONCILIATIONS,
        "{\"statementLineIds\": [%s], \"entryLines\": [%s]}"
            .formatted(
                lines.stream().map(id -> "\"" + id + "\"").collect(Collectors.joining(", ")),
                entries.stream()
                    .map(id -> "{\"entryId\": \"" + id + "\", \"lineNo\": 1}")
                    .collect(Collectors.joining(", "))));
  }

  private static List<String> some(Random random, List<String> all) {
    return random.ints(1 + random.nextInt(2), 0, all.size()).distinct().mapToObj(all::get).toList();
  }
}
