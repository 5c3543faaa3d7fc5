package dz.mizan.accounting.bankstatement;

import dz.mizan.accounting.bankstatement.ReconciliationReport.BookLine;
import dz.mizan.accounting.treasury.TreasuryAccount;
import dz.mizan.accounting.treasury.TreasuryAccounts;
import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Draws up the état de rapprochement. */
@ApplicationScoped
class DrawReport {
  private static final int MOST = 5000;
  private static final String LAST =
      """
      select last_date, closing from bank_statement
      where treasury_id = $1 and last_date <= $2 and closing is not null
      order by last_date desc, id desc limit 1
      """;
  // Of both sides what is reconciled only with a later line of the other is not, on that day. What
  // was carried over from a year before is no movement.
  private static final String NOT_ON_STATEMENTS =
      """
      select l.entry_id, l.line_no, l.date, e.journal, e.number, coalesce(l.label, e.label) as label,
        e.reference,
        case when t.currency = g.currency then l.debit - l.credit else l.currency_amount end
          as amount
      from treasury_account t cross join ledger g
        cross join fiscal_year y
        join entry_line l on l.fiscal_year = y.year and l.account = t.account and l.date <= $2
        join journal_entry e on e.id = l.entry_id and e.kind = 'NORMAL'
      where t.id = $1 and not exists (
        select from reconciled_entry_line r
          join reconciled_statement_line s on s.reconciliation_id = r.reconciliation_id
          join bank_statement_line b on b.id = s.line_id
        where r.entry_id = l.entry_id and r.line_no = l.line_no and b.date <= $2)
      order by l.date, l.entry_id, l.line_no limit $3
      """;
  private static final String NOT_IN_BOOKS =
      """
      select l.*, null::uuid as reconciliation_id from bank_statement_line l
      where l.treasury_id = $1 and l.date <= $2 and not exists (
        select from reconciled_statement_line r
          join reconciled_entry_line x on x.reconciliation_id = r.reconciliation_id
          join journal_entry e on e.id = x.entry_id
        where r.line_id = l.id and e.date <= $2)
      order by l.date, l.id limit $3
      """;

  private final TreasuryAccounts treasury;

  DrawReport(TreasuryAccounts treasury) {
    this.treasury = treasury;
  }

  /**
   * As of the end of that day.
   *
   * @throws InvalidStatement if more than 5,000 lines of a side are open
   */
  Uni<ReconciliationReport> handle(UUID treasuryId, LocalDate on) {
    return treasury
        .require(treasuryId)
        .chain(
            account ->
                CompanySql.execute(LAST, treasuryId, on).chain(last -> handle(account, on, last)));
  }

  private Uni<ReconciliationReport> handle(
      TreasuryAccount account, LocalDate on, RowSet<Row> last) {
    return treasury
        .balance(account, on.plusDays(1))
        .chain(
            ledger ->
                CompanySql.execute(NOT_ON_STATEMENTS, account.id(), on, MOST + 1)
                    .map(DrawReport::bookLines)
                    .chain(
                        ours ->
                            CompanySql.execute(NOT_IN_BOOKS, account.id(), on, MOST + 1)
                                .map(DrawReport::statementLines)
                                .map(
                                    theirs ->
                                        ReconciliationReport.of(
                                            account,
                                            on,
                                            date(last),
                                            closing(last),
                                            ledger,
                                            ours,
                                            theirs))));
  }

  private static @Nullable LocalDate date(RowSet<Row> last) {
    return last.size() == 0 ? null : last.iterator().next().getLocalDate("last_date");
  }

  private static @Nullable BigDecimal closing(RowSet<Row> last) {
    return last.size() == 0 ? null : last.iterator().next().getBigDecimal("closing");
  }

  private static List<StatementLine> statementLines(RowSet<Row> rows) {
    requireFew(rows);
    return StreamSupport.stream(rows.spliterator(), false).map(StatementLine::of).toList();
  }

  private static List<BookLine> bookLines(RowSet<Row> rows) {
    requireFew(rows);
    return StreamSupport.stream(rows.spliterator(), false).map(DrawReport::bookLine).toList();
  }

  private static void requireFew(RowSet<Row> rows) {
    if (rows.size() > MOST) {
      throw new InvalidStatement("on", "more than " + MOST + " lines are open: reconcile some");
    }
  }

  private static BookLine bookLine(Row row) {
    var amount = row.getBigDecimal("amount");
    return new BookLine(
        row.getUUID("entry_id"),
        row.getInteger("line_no"),
        row.getLocalDate("date"),
        row.getString("journal"),
        row.getLong("number"),
        row.getString("label"),
        row.getString("reference"),
        amount == null ? BigDecimal.ZERO.setScale(2) : amount);
  }
}
