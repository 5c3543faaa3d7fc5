package dz.mizan.accounting.entryimport;

import static org.assertj.core.api.Assertions.assertThat;

import dz.mizan.accounting.Books;
import dz.mizan.accounting.Company;
import dz.mizan.accounting.LedgerBooks;
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
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Taking a file back while others use its entries. */
@QuarkusTest
@WithTestResource(MizanTestResource.class)
class ImportReversalRacesTest {
  private static final int YEAR = Company.today().getYear();
  private static final int ROUNDS = 6;
  private static final String REASON = "{\"reason\": \"Mauvais fichier\"}";

  TestTokens tokens;
  Queues queues;
  Sql sql;
  private Company company;

  @BeforeEach
  void open() {
    company = Company.open(tokens, queues);
    sql.update(
        "insert into partner (company_id, id, code, name, is_customer, is_supplier) values (?, ?,"
            + " 'C-1', 'X', true, true)",
        company.id,
        UUID.randomUUID());
  }

  /** An invoice and what it was paid by, in these journals. */
  private String imported(String label, String first, String second) {
    return company
        .as()
        .contentType("text/csv")
        .queryParam("kind", "entries")
        .queryParam("year", YEAR)
        .body(
            """
            entry;journal;date;account;debit;credit;label;partner
            1;%2$s;%1$d-01-05;411;100,00;;%4$s;C-1
            1;%2$s;%1$d-01-05;401;;100,00;%4$s;C-1
            2;%3$s;%1$d-01-06;401;100,00;;%4$s;C-1
            2;%3$s;%1$d-01-06;411;;100,00;%4$s;C-1
            """
                .formatted(YEAR, first, second, label)
                .getBytes(StandardCharsets.UTF_8))
        .post("/api/v1/entry-imports")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private Response post(String path, String body) {
    return company.as().contentType(ContentType.JSON).body(body).post(path);
  }

  private Response reverse(String importId) {
    return post("/api/v1/entry-imports/" + importId + "/reverse", REASON);
  }

  private String state(String importId) {
    return company.as().get("/api/v1/entry-imports/" + importId).path("state");
  }

  private String entry(String importId, String label, String journal) {
    return sql.text(
        "select id from journal_entry where company_id = ? and origin_id = ?::uuid and label = ?"
            + " and journal = ? and reverses is null",
        company.id,
        importId,
        label,
        journal);
  }

  private long reversed(String importId) {
    return sql.count(
        "select count(*) from journal_entry r join journal_entry e on e.company_id = r.company_id"
            + " and e.id = r.reverses where e.company_id = ? and e.origin_id = ?::uuid",
        company.id,
        importId);
  }

  @Test
  void beside_a_lettrage_either_all_is_taken_back_or_nothing() {
    for (int i = 0; i < ROUNDS; i++) {
      var label = "Lot " + i;
      var id = imported(label, "VE", "BQ");
      var parts =
          """
          {"parts": [{"entryId": "%s", "lineNo": 1, "amount": "100.00"},
                     {"entryId": "%s", "lineNo": 2, "amount": "100.00"}]}\
          """
              .formatted(entry(id, label, "VE"), entry(id, label, "BQ"));

      var answers =
          Books.atOnce(
              List.<Callable<Response>>of(
                  () -> reverse(id), () -> post("/api/v1/matchings", parts)));

      var taken = answers.get(0);
      var matched = answers.get(1);
      if (taken.statusCode() == 200) {
        assertThat(matched.statusCode()).isEqualTo(422);
        assertThat(matched.<String>path("code")).isEqualTo("not-enough-open");
        assertThat(state(id)).isEqualTo("REVERSED");
        assertThat(reversed(id)).isEqualTo(2);
      } else {
        assertThat(taken.statusCode()).isEqualTo(409);
        assertThat(taken.<String>path("code")).isEqualTo("entries-in-use");
        assertThat(matched.statusCode()).isEqualTo(201);
        assertThat(state(id)).isEqualTo("COMPLETED");
        assertThat(reversed(id)).isZero();
      }
    }
    LedgerBooks.requireIntact(company);
  }

  @Test
  void beside_a_reversal_by_hand_each_entry_is_reversed_once() {
    for (int i = 0; i < ROUNDS; i++) {
      var label = "Lot " + i;
      var id = imported(label, "VE", "BQ");
      var second = entry(id, label, "BQ");

      var answers =
          Books.atOnce(
              List.<Callable<Response>>of(
                  () -> reverse(id),
                  () -> post(Company.ENTRIES + "/" + second + "/reverse", REASON)));

      assertThat(answers.get(0).statusCode()).isEqualTo(200);
      var byHand = answers.get(1);
      assertThat(byHand.statusCode()).isIn(201, 409);
      if (byHand.statusCode() == 409) {
        // It met the reversal, or what settled its items.
        assertThat(byHand.<String>path("code")).isIn("already-reversed", "entry-matched");
      }
      assertThat(state(id)).isEqualTo("REVERSED");
      assertThat(reversed(id)).isEqualTo(2);
    }
    assertThat(company.balance("411")).isEqualTo("0.00");
    LedgerBooks.requireIntact(company);
  }

  @Test
  void two_files_whose_journals_and_accounts_cross_are_taken_back_at_once() {
    for (int i = 0; i < ROUNDS; i++) {
      var one = imported("A " + i, "VE", "BQ");
      var other = imported("B " + i, "BQ", "VE");

      var answers =
          Books.atOnce(List.<Callable<Response>>of(() -> reverse(one), () -> reverse(other)));

      assertThat(answers).allMatch(answer -> answer.statusCode() == 200);
    }
    assertThat(
            sql.count(
                "select count(*) from open_item where company_id = ? and remaining <> 0",
                company.id))
        .isZero();
    LedgerBooks.requireIntact(company);
  }
}
