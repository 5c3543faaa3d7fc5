package dz.mizan.accounting.verification;

import static dz.mizan.accounting.Company.today;
import static dz.mizan.accounting.LedgerBooks.credit;
import static dz.mizan.accounting.LedgerBooks.debit;
import static dz.mizan.accounting.LedgerBooks.forPartner;
import static dz.mizan.accounting.LedgerBooks.posted;
import static dz.mizan.accounting.LedgerBooks.requireIntact;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dz.mizan.accounting.Company;
import dz.mizan.accounting.LedgerBooks;
import dz.mizan.local.stack.Service;
import dz.mizan.local.stack.Stack;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever changes the books past the program is found. */
@QuarkusTest
@WithTestResource(MizanTestResource.class)
class VerificationTest {
  Stack stack;
  TestTokens tokens;
  Queues queues;
  Sql sql;
  private Company company;

  @BeforeEach
  void company() {
    company = Company.open(tokens, queues);
    var partner = LedgerBooks.partner(sql, company);
    for (int i = 1; i <= 4; i++) {
      posted(company, debit("411", i + ".00", forPartner(partner)), credit("700", i + ".00", ""));
    }
    company.post("BQ", "512", "101", "5.00").then().statusCode(201);
  }

  private ValidatableResponse verify() {
    return company
        .as()
        .get("/api/v1/journal-entries/verify?year=" + today().getYear())
        .then()
        .statusCode(200);
  }

  @Test
  void books_that_nobody_touched_are_intact() {
    requireIntact(company);
    verify()
        .body("journals.journal", contains("BQ", "OD"))
        .body("journals.entries", contains(1, 4))
        .body("journals.lastNumber", contains(1, 4));
    Company.open(tokens, queues)
        .as()
        .get("/api/v1/journal-entries/verify?year=2026")
        .then()
        .body("intact", equalTo(true))
        .body("journals", equalTo(List.of()));
    company.as().get("/api/v1/journal-entries/verify").then().statusCode(400);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          update journal_entry set label = 'x' where %s and journal = 'OD' and number = 2 | 2 | CHANGED
          update entry_line set account = '706' where %s and account = '700' and credit = 3 | 3 | CHANGED
          update entry_line set label = 'x' where %s and credit = 3 | 3 | CHANGED
          update journal_entry set posted_at = posted_at - interval '1 day' where %s and journal = 'OD' and number = 1 | 1 | CHANGED
          update entry_seal set hash = sha256('x') where %s and journal = 'OD' and number = 3 | 3 | CHANGED
          delete from entry_seal where %s and journal = 'OD' and number = 3 | 3 | SEAL_MISSING
          delete from journal_entry where %s and journal = 'OD' and number = 2 | 2 | ENTRY_MISSING
          """)
  void a_changed_row_is_found_where_it_is(String change, long number, String fault)
      throws SQLException {
    tamper(change);

    verify()
        .body("intact", equalTo(false))
        .body("journals.find { it.journal == 'OD' }.brokenNumber", equalTo((int) number))
        .body("journals.find { it.journal == 'OD' }.fault", equalTo(fault))
        .body("journals.find { it.journal == 'BQ' }.fault", equalTo(null));
  }

  @Test
  void a_last_entry_that_is_gone_with_all_its_traces_is_missed_by_the_counter()
      throws SQLException {
    tamper(
        "delete from open_item where %s and entry_id in (select id from journal_entry where number = 4)");
    tamper(
        "delete from entry_line where %s and entry_id in (select id from journal_entry where number = 4)");
    tamper("delete from entry_seal where %s and number = 4");
    tamper("delete from journal_entry where %s and number = 4");

    verify()
        .body("journals.find { it.journal == 'OD' }.brokenNumber", equalTo(4))
        .body("journals.find { it.journal == 'OD' }.fault", equalTo("LAST_MISSING"))
        .body("differences.what", hasItem("account-balance"));
  }

  @Test
  void a_balance_or_an_open_item_that_is_not_its_lines_is_found() throws SQLException {
    tamper("update account_balance set debit = debit + 1 where %s and account = '512'");
    tamper("update open_item set matched = 1 where %s and amount = 3");
    tamper("update partner_balance set credit = credit + 1 where %s and account = '411'");

    verify()
        .body("intact", equalTo(false))
        .body("journals.findAll { it.fault != null }", equalTo(List.of()))
        .body("differences.find { it.what == 'account-balance' }.account", equalTo("512"))
        .body("differences.find { it.what == 'partner-balance' }.account", equalTo("411"))
        .body("differences.find { it.what == 'open-item' }.account", equalTo("411"));
  }

  @Test
  void a_cash_flow_that_is_not_its_lines_and_an_open_item_that_is_gone_are_found()
      throws SQLException {
    tamper("update cash_movement set received = received + 1 where %s and account = '101'");
    tamper("delete from open_item where %s and amount = 2");

    verify()
        .body("intact", equalTo(false))
        .body("differences.find { it.what == 'cash-movement' }.account", equalTo("101"))
        .body("differences.find { it.what == 'open-item' }.account", equalTo("411"));
  }

  // As one who owns the machine: triggers and foreign keys are off.
  private void tamper(String change) throws SQLException {
    try (var connection = stack.database(Service.ACCOUNTING).connectAsAdmin();
        var statement = connection.createStatement()) {
      statement.execute("set session_replication_role = replica");
      assertThat(statement.executeUpdate(change.formatted("company_id = '" + company.id + "'")))
          .isPositive();
    }
  }
}
