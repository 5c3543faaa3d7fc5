package dz.mizan.accounting.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dz.mizan.accounting.Company;
import dz.mizan.local.stack.Service;
import dz.mizan.local.stack.Stack;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the database itself refuses, whoever writes. */
@QuarkusTest
@WithTestResource(MizanTestResource.class)
class LedgerInSqlTest {
  Stack stack;
  TestTokens tokens;
  Queues queues;
  private static final String LINE =
      "insert into entry_line (entry_id, fiscal_year, date, line_no, account, debit, credit)";

  Sql sql;
  private Company company;

  @BeforeEach
  void company() {
    company = Company.open(tokens, queues);
  }

  @Test
  void a_balanced_entry_written_past_java_is_numbered_and_reaches_the_balances() throws Exception {
    company.post("OD", "512", "101", "5.00");
    try (var connection = asService()) {
      insert(connection, 2, "100.00", line("512", 100, 0), line("101", 0, 100));
      connection.commit();
    }

    assertThat(company.balance("512")).isEqualTo("105.00");
    assertThat(
            sql.rows(
                "select number from journal_entry where company_id = ? order by 1", company.id))
        .extracting(row -> row.get("number"))
        .containsExactly(1L, 2L);
  }

  @Test
  void an_entry_off_by_a_centime_fails_at_commit() throws Exception {
    try (var connection = asService()) {
      insert(connection, 2, "100.00", line("512", 100, 0), line("101", 0, 99.99));
      assertThatThrownBy(connection::commit).hasMessageContaining("99.99");
    }
    assertThat(company.entries()).isZero();
    assertThat(company.balance("512")).isNull();
  }

  @Test
  void an_entry_without_lines_or_with_one_fails() throws Exception {
    try (var connection = asService()) {
      insert(connection, 2, "100.00");
      assertThatThrownBy(connection::commit).hasMessageContaining("0 lines");
    }
    try (var connection = asService()) {
      assertThatThrownBy(() -> insert(connection, 1, "100.00", line("512", 100, 0)))
          .hasMessageContaining("ck_journal_entry_line_count");
    }
  }

  @Test
  void a_line_cannot_be_added_to_a_posted_entry() throws Exception {
    UUID id = UUID.fromString(company.post("OD", "512", "101", "5.00").path("id"));
    try (var connection = asService()) {
      assertThatThrownBy(
              () ->
                  update(
                      connection,
                      LINE + " values ('%s', 2026, '2026-11-20', 3, '512', 1, 0)".formatted(id)))
          .hasMessageContaining("all its lines");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"'512', 1, 1", "'512', 0, 0", "'512', -1, 0", "'51', 1, 0", "'888', 1, 0"})
  void a_line_that_breaks_a_rule_is_refused(String values) throws Exception {
    try (var connection = asService()) {
      assertThatThrownBy(() -> insert(connection, 2, "1.00", values, line("101", 0, 1)))
          .isInstanceOf(SQLException.class)
          .hasMessageMatching(
              "(?s).*(ck_entry_line_side|ck_entry_line_account|fk_account_balance_account).*");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update journal_entry set label = 'x'",
        "delete from journal_entry",
        "truncate journal_entry cascade",
        "update entry_line set debit = debit + 1",
        "delete from entry_line",
        "update journal_counter set last_number = 0",
        "update account_balance set debit = 0",
        "insert into account_balance values (current_company(), 2026, '512', 1, 1, 1, 0)",
        "delete from account",
        "update fiscal_year set year = 2000",
        "update entry_seal set hash = ''",
        "update open_item set matched = 0",
        "update document_number set last = 7"
      })
  void the_service_has_no_right_to_change_the_books(String statement) throws Exception {
    company.post("OD", "512", "101", "5.00");
    try (var connection = asService()) {
      assertThatThrownBy(() -> update(connection, statement))
          .hasMessageContaining("permission denied");
    }
    assertThat(company.balance("512")).isEqualTo("5.00");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update journal_entry set label = 'x' where company_id = '%s'",
        "delete from journal_entry where company_id = '%s'",
        "update entry_line set debit = debit + 1 where company_id = '%s'",
        "delete from entry_line where company_id = '%s'",
        "truncate entry_line cascade"
      })
  void not_even_the_administrator_changes_posted_entries_unawares(String statement) {
    company.post("OD", "512", "101", "5.00");

    assertThatThrownBy(() -> sql.update(statement.formatted(company.id)))
        .hasMessageContaining("posted entries are not changed");
  }

  @Test
  void a_number_taken_for_no_entry_fails_at_commit() throws Exception {
    try (var connection = asService()) {
      try (var statement = connection.createStatement()) {
        statement.execute("select take_numbers('OD', %d, 1)".formatted(Company.today().getYear()));
      }
      assertThatThrownBy(connection::commit).hasMessageContaining("taken for no entry");
    }
    assertThat(company.post("OD", "512", "101", "5.00").<Integer>path("number")).isEqualTo(1);
  }

  @Test
  void a_number_of_the_writers_own_choice_that_leaves_a_gap_fails_at_commit() throws Exception {
    try (var connection = asService()) {
      company.post("OD", "512", "101", "5.00");
      update(
          connection,
          "insert into journal_entry (id, journal, number, date, label, line_count, total)"
              + " values ('%1$s', 'OD', 9, '%2$s', 'x', 2, 1)"
                  .formatted(company.user, Company.today()));
      for (int line = 1; line <= 2; line++) {
        update(
            connection,
            LINE
                + " values ('%s', %d, '%s', %d, '512', %d, %d)"
                    .formatted(
                        company.user,
                        Company.today().getYear(),
                        Company.today(),
                        line,
                        2 - line,
                        line - 1));
      }
      assertThatThrownBy(connection::commit).hasMessageContaining("number 9 follows 1");
    }
  }

  @Test
  void every_entry_is_sealed_under_the_one_before() {
    company.post("OD", "512", "101", "5.00");
    company.post("OD", "512", "101", "6.00");
    company.post("VE", "512", "101", "7.00");

    var seals =
        sql.rows(
            "select journal, number, previous_hash, hash from entry_seal where company_id = ?"
                + " order by journal, number",
            company.id);
    assertThat(seals).extracting(row -> row.get("number")).containsExactly(1L, 2L, 1L);
    assertThat((byte[]) seals.get(1).get("previous_hash"))
        .isEqualTo((byte[]) seals.get(0).get("hash"));
    assertThat((byte[]) seals.get(2).get("previous_hash"))
        .isNotEqualTo((byte[]) seals.get(1).get("hash"));
  }

  @Test
  void another_company_cannot_be_written_to() throws Exception {
    var other = Company.open(tokens, queues);
    try (var connection = asService()) {
      assertThatThrownBy(
              () ->
                  update(
                      connection,
                      "insert into journal (company_id, code, name_fr, name_en, name_ar)"
                          + " values ('%s', 'XX', 'x', 'x', 'x')".formatted(other.id)))
          .hasMessageContaining("row-level security");
    }
  }

  private Connection asService() throws SQLException {
    var database = stack.database(Service.ACCOUNTING);
    var connection = database.connectAs(database.app());
    connection.setAutoCommit(false);
    try (var statement = connection.createStatement()) {
      statement.execute("select set_config('app.company_id', '%s', true)".formatted(company.id));
    }
    return connection;
  }

  private static String line(String account, double debit, double credit) {
    return "'%s', %s, %s".formatted(account, debit, credit);
  }

  private static void insert(Connection connection, int count, String total, String... lines)
      throws SQLException {
    var id = UUID.randomUUID();
    update(
        connection,
        "insert into journal_entry (id, journal, date, label, line_count, total)"
            + " values ('%s', 'OD', '%s', 'x', %d, %s)"
                .formatted(id, Company.today(), count, total));
    for (int i = 0; i < lines.length; i++) {
      update(
          connection,
          LINE
              + " values ('%s', %d, '%s', %d, %s)"
                  .formatted(id, Company.today().getYear(), Company.today(), i + 1, lines[i]));
    }
  }

  private static void update(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }
}
