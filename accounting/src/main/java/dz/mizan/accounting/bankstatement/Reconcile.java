package dz.mizan.accounting.bankstatement;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.problem.SqlFailures;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.web.NotFound;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Reconciles lines of statements with lines of the books, and undoes that. */
@ApplicationScoped
class Reconcile {
  private static final String ENTITY = "bank-reconciliation";
  // What is kept in a foreign currency is compared in that.
  private static final String BOOKS =
      """
      select w.n, w.entry_id, l.account, r.reconciliation_id is not null as taken,
        case when t.currency = g.currency then l.debit - l.credit else l.currency_amount end
          as amount
      from unnest($1::uuid[], $2::smallint[]) with ordinality as w (entry_id, line_no, n)
        join treasury_account t on t.id = $3
        cross join ledger g
        left join entry_line l on l.entry_id = w.entry_id and l.line_no = w.line_no
          and l.account = t.account
        left join reconciled_entry_line r on r.entry_id = w.entry_id and r.line_no = w.line_no
      order by w.n
      """;

  private final Reconciliations reconciliations;
  private final Audit audit;

  Reconcile(Reconciliations reconciliations, Audit audit) {
    this.reconciliations = reconciliations;
    this.audit = audit;
  }

  /**
   * @throws CannotReconcile if a line is unknown, of another account or reconciled already, or the
   *     sides are not equal; nothing changes
   */
  Uni<Reconciliation> handle(ReconciliationRequest request) {
    return handle(request.statementLineIds(), request.entryLines());
  }

  /** The same. */
  Uni<Reconciliation> handle(List<UUID> lineIds, List<Reconciliation.EntryLine> entryLines) {
    var ids = List.copyOf(new LinkedHashSet<>(lineIds));
    var entries = List.copyOf(new LinkedHashSet<>(entryLines));
    // Shared, so that nobody takes the entries back meanwhile.
    return CompanySql.execute("select lock_books(false)")
        .chain(
            () ->
                CompanySql.execute(
                    Statements.LINE + "where l.id = any ($1)", (Object) ids.toArray(UUID[]::new)))
        .map(rows -> lines(rows, ids))
        .chain(
            lines ->
                books(lines.getFirst().treasuryAccountId(), entries)
                    .chain(
                        books -> {
                          var theirs = sum(lines.stream().map(StatementLine::amount).toList());
                          if (theirs.compareTo(books) != 0) {
                            throw CannotReconcile.unequal(theirs, books);
                          }
                          return reconciliations.insert(
                              lines.getFirst().treasuryAccountId(), theirs, ids, entries);
                        }))
        .onFailure(
            failure ->
                SqlFailures.violates("pk_reconciled_statement_line").test(failure)
                    || SqlFailures.violates("pk_reconciled_entry_line").test(failure))
        .transform(taken -> CannotReconcile.already())
        .call(made -> audit.record("bank-reconciliation.made", ENTITY, made.id(), null, made));
  }

  private static List<StatementLine> lines(RowSet<Row> rows, List<UUID> ids) {
    var found = StreamSupport.stream(rows.spliterator(), false).map(StatementLine::of).toList();
    for (var id : ids) {
      if (found.stream().noneMatch(line -> line.id().equals(id))) {
        throw CannotReconcile.unknown("statementLineIds", id);
      }
    }
    if (found.stream().map(StatementLine::treasuryAccountId).distinct().count() > 1) {
      throw CannotReconcile.anotherAccount("statementLineIds");
    }
    if (found.stream().anyMatch(line -> line.reconciliationId() != null)) {
      throw CannotReconcile.already();
    }
    return found;
  }

  private static Uni<BigDecimal> books(UUID treasuryId, List<Reconciliation.EntryLine> entries) {
    return CompanySql.execute(
            BOOKS,
            entries.stream().map(Reconciliation.EntryLine::entryId).toArray(UUID[]::new),
            entries.stream().map(one -> (short) one.lineNo()).toArray(Short[]::new),
            treasuryId)
        .map(
            rows ->
                sum(
                    StreamSupport.stream(rows.spliterator(), false)
                        .map(Reconcile::amount)
                        .toList()));
  }

  private static BigDecimal amount(Row row) {
    if (row.getString("account") == null) {
      throw CannotReconcile.unknown(
          "entryLines[" + (row.getLong("n") - 1) + "]", row.getUUID("entry_id"));
    }
    if (row.getBoolean("taken")) {
      throw CannotReconcile.already();
    }
    var amount = row.getBigDecimal("amount");
    return amount == null ? BigDecimal.ZERO : amount;
  }

  private static BigDecimal sum(List<BigDecimal> amounts) {
    return amounts.stream().reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
  }

  /**
   * Opens the lines again; what was booked stays.
   *
   * @throws NotFound if there is no such reconciliation
   */
  Uni<Void> undo(UUID id) {
    return reconciliations
        .require(id)
        .call(() -> reconciliations.delete(id))
        .chain(before -> audit.record("bank-reconciliation.undone", ENTITY, id, before, null));
  }
}
