package dz.mizan.accounting.bankstatement;

import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.tenancy.Ids;
import dz.mizan.common.web.NotFound;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The reconciliations of the running transaction's company. */
@ApplicationScoped
class Reconciliations {
  private static final String RECONCILIATION =
      """
      select b.*,
        array(select r.line_id from reconciled_statement_line r
          where r.company_id = b.company_id and r.reconciliation_id = b.id
          order by r.line_id) as lines,
        array(select r.entry_id from reconciled_entry_line r
          where r.company_id = b.company_id and r.reconciliation_id = b.id
          order by r.entry_id, r.line_no) as entries,
        array(select r.line_no from reconciled_entry_line r
          where r.company_id = b.company_id and r.reconciliation_id = b.id
          order by r.entry_id, r.line_no) as entry_lines
      from bank_reconciliation b
      """;

  /**
   * @throws NotFound if the company has none with this id
   */
  Uni<Reconciliation> require(UUID id) {
    return CompanySql.execute(RECONCILIATION + "where b.id = $1", id)
        .map(
            rows -> {
              if (rows.size() == 0) {
                throw new NotFound("bank-reconciliation", id);
              }
              return view(rows.iterator().next());
            });
  }

  /** A page by id, one row more than asked for. */
  Uni<List<Reconciliation>> page(PageRequest request, @Nullable UUID treasuryId) {
    return CompanySql.execute(
            RECONCILIATION
                + "where ($1::uuid is null or b.id > $1) and ($2::uuid is null or b.treasury_id ="
                + " $2) order by b.id limit $3",
            request.afterId(),
            treasuryId,
            request.limitAndOne())
        .map(
            rows ->
                StreamSupport.stream(rows.spliterator(), false)
                    .map(Reconciliations::view)
                    .toList());
  }

  Uni<Reconciliation> insert(
      UUID treasuryId,
      BigDecimal amount,
      List<UUID> lines,
      List<Reconciliation.EntryLine> entries) {
    var id = Ids.next();
    return CompanySql.execute(
            "insert into bank_reconciliation (id, treasury_id, amount, created_by) values ($1, $2,"
                + " $3, $4)",
            id,
            treasuryId,
            amount,
            Caller.current().map(Caller::userId).orElse(null))
        .chain(
            () ->
                CompanySql.execute(
                    "insert into reconciled_statement_line (line_id, reconciliation_id) select"
                        + " line_id, $1 from unnest($2::uuid[]) as l (line_id) order by line_id",
                    id,
                    lines.toArray(UUID[]::new)))
        .chain(
            () ->
                CompanySql.execute(
                    "insert into reconciled_entry_line (entry_id, line_no, reconciliation_id)"
                        + " select entry_id, line_no, $1 from unnest($2::uuid[], $3::smallint[])"
                        + " as l (entry_id, line_no) order by entry_id, line_no",
                    id,
                    entries.stream().map(Reconciliation.EntryLine::entryId).toArray(UUID[]::new),
                    entries.stream().map(one -> (short) one.lineNo()).toArray(Short[]::new)))
        .chain(() -> require(id));
  }

  /**
   * Deletes it; its lines are open again.
   *
   * @throws NotFound if another has done so
   */
  Uni<Void> delete(UUID id) {
    return CompanySql.execute("delete from bank_reconciliation where id = $1", id)
        .invoke(
            rows -> {
              if (rows.rowCount() == 0) {
                throw new NotFound("bank-reconciliation", id);
              }
            })
        .replaceWithVoid();
  }

  private static Reconciliation view(Row row) {
    var entries = row.getArrayOfUUIDs("entries");
    var numbers = row.getArrayOfShorts("entry_lines");
    var lines = new ArrayList<Reconciliation.EntryLine>();
    for (int i = 0; i < entries.length; i++) {
      lines.add(new Reconciliation.EntryLine(entries[i], numbers[i]));
    }
    return new Reconciliation(
        row.getUUID("id"),
        row.getUUID("treasury_id"),
        row.getBigDecimal("amount"),
        List.of(row.getArrayOfUUIDs("lines")),
        lines,
        row.getOffsetDateTime("created_at"),
        row.getUUID("created_by"));
  }
}
