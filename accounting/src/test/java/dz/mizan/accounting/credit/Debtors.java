package dz.mizan.accounting.credit;

import dz.mizan.accounting.Company;
import dz.mizan.local.stack.Service;
import dz.mizan.local.stack.Stack;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;

/** Customers of a company and what they owe, written to its books as the service would. */
public final class Debtors {
  private final Stack stack;
  private final Company company;

  public Debtors(Stack stack, Company company) {
    this.stack = stack;
    this.company = company;
  }

  /** A customer without a credit limit, terms of 30 days. */
  public UUID customer(String code) {
    var id = UUID.randomUUID();
    run(
        "insert into partner (id, code, name, is_customer, is_supplier) values ('%s', '%s',"
                .formatted(id, code)
            + " 'SARL %s', true, true)".formatted(code));
    return id;
  }

  /** What he owes; line 1 of the entry. */
  public UUID invoice(UUID customer, String amount, LocalDate date, LocalDate due) {
    return entry(customer, "411", new BigDecimal(amount), "700", date, due);
  }

  /** What he paid; line 1 of the entry. */
  public UUID payment(UUID customer, String amount, LocalDate date) {
    return entry(customer, "411", new BigDecimal(amount).negate(), "512", date, null);
  }

  /** What is owed to him; line 1 of the entry. */
  public UUID bill(UUID supplier, String amount, LocalDate date, LocalDate due) {
    return entry(supplier, "401", new BigDecimal(amount).negate(), "607", date, due);
  }

  /** Lines 1 of both settle each other. */
  public void match(UUID debit, UUID credit, String amount) {
    run(
        "do $$ begin if (select outcome from match_items(gen_random_uuid(), array['%s', '%s']::uuid[],"
                .formatted(debit, credit)
            + " array[1, 1]::smallint[], array[%1$s, %1$s]::numeric[], null)) <> 'MATCHED' then"
                .formatted(amount)
            + " raise 'not matched'; end if; end $$");
  }

  private UUID entry(
      UUID partner,
      String account,
      BigDecimal amount,
      String other,
      LocalDate date,
      LocalDate due) {
    var id = UUID.randomUUID();
    var total = amount.abs().toPlainString();
    boolean isDebit = amount.signum() > 0;
    run(
        "select open_fiscal_year(%d, true)".formatted(date.getYear()),
        "insert into journal_entry (id, journal, date, label, reference, line_count, total) values"
            + " ('%s', 'OD', '%s', 'Essai', 'REF-%s', 2, %s)"
                .formatted(id, date, id.toString().substring(0, 8), total),
        "insert into entry_line (entry_id, fiscal_year, date, line_no, account, debit, credit,"
            + " partner_id, due_date) values ('%s', %d, '%s', 1, '%s', %s, %s, '%s', %s)"
                .formatted(
                    id,
                    date.getYear(),
                    date,
                    account,
                    isDebit ? total : "0",
                    isDebit ? "0" : total,
                    partner,
                    due == null ? "null" : "'" + due + "'")
            + ", ('%s', %d, '%s', 2, '%s', %s, %s, null, null)"
                .formatted(
                    id, date.getYear(), date, other, isDebit ? "0" : total, isDebit ? total : "0"));
    return id;
  }

  private void run(String... statements) {
    var database = stack.database(Service.ACCOUNTING);
    try (Connection connection = database.connectAs(database.app())) {
      connection.setAutoCommit(false);
      try (var statement = connection.createStatement()) {
        statement.execute("select set_config('app.company_id', '%s', true)".formatted(company.id));
        for (var sql : statements) {
          statement.execute(sql);
        }
      }
      connection.commit();
    } catch (SQLException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }
}
