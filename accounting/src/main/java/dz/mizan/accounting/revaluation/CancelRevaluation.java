package dz.mizan.accounting.revaluation;

import dz.mizan.accounting.reversal.ReverseEntry;
import dz.mizan.common.audit.Audit;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.web.NotFound;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Takes a revaluation back, on both its days, so that the day can be revalued again. */
@ApplicationScoped
class CancelRevaluation {
  private static final String REASON = "Annulation";
  private static final String LOCK =
      """
      select cancelled_at is not null as is_cancelled, day, gain, loss
      from revaluation where id = $1 for update
      """;
  // Those of the day; their reversals go with them.
  private static final String ENTRIES =
      """
      select id from journal_entry
      where origin = 'revaluation' and origin_id = $1 and reverses is null order by id
      """;
  private static final String CANCEL =
      "update revaluation set cancelled_at = now(), cancelled_by = $2 where id = $1";

  private final ReverseEntry reverseEntry;
  private final Audit audit;

  CancelRevaluation(ReverseEntry reverseEntry, Audit audit) {
    this.reverseEntry = reverseEntry;
    this.audit = audit;
  }

  /**
   * @throws NotFound if the company has none with this id
   * @throws RevaluationCancelled if it was
   * @throws dz.mizan.accounting.entry.PeriodClosed if the month of either day is closed
   */
  Uni<Void> handle(UUID id) {
    return CompanySql.execute(LOCK, id)
        .map(rows -> standing(rows, id))
        .call(() -> CompanySql.execute(CANCEL, id, Caller.require().userId()))
        .chain(before -> audit.record("revaluation.cancelled", "revaluation", id, before, null))
        .chain(() -> CompanySql.execute(ENTRIES, id))
        .chain(
            rows ->
                Multi.createFrom()
                    .iterable(rows)
                    .onItem()
                    .transformToUniAndConcatenate(
                        row -> reverseEntry.withReversal(row.getUUID("id"), REASON))
                    .collect()
                    .last())
        .replaceWithVoid();
  }

  private static Revalue.Noted standing(RowSet<Row> rows, UUID id) {
    if (rows.size() == 0) {
      throw new NotFound("revaluation", id);
    }
    var row = rows.iterator().next();
    if (row.getBoolean("is_cancelled")) {
      throw new RevaluationCancelled(id);
    }
    return new Revalue.Noted(
        row.getLocalDate("day"), row.getBigDecimal("gain"), row.getBigDecimal("loss"));
  }
}
