package dz.mizan.accounting.reversal;

import dz.mizan.accounting.entry.AlreadyReversed;
import dz.mizan.accounting.entry.EntryView;
import dz.mizan.accounting.entry.JournalEntries;
import dz.mizan.accounting.entry.PostEntry;
import dz.mizan.accounting.entry.PostedEntry;
import dz.mizan.accounting.settings.Today;
import dz.mizan.common.problem.SqlFailures;
import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Takes all entries of one origin back, such as those of a file, in one transaction: some thousand
 * lines at a time, so that memory is that of as many.
 */
@ApplicationScoped
public class ReverseEntries {
  private static final int LINES = 2_000;
  private static final int TOLD = 20;
  private static final String LEFT =
      """
      from journal_entry e
      where e.origin_id = $1 and e.origin = $2 and e.reverses is null
        and not exists (select from journal_entry r where r.reverses = e.id)
      """;
  private static final String IN_USE =
      """
      select journal || ' ' || number || ': ' || because as told, count(*) over () as count from (
        select e.id, e.journal, e.number, case
          when exists (select from matching_part p join matching m on m.id = p.matching_id
            where p.entry_id = e.id and m.undone_at is null) then 'matching'
          when exists (select from reconciled_entry_line l where l.entry_id = e.id)
            then 'reconciliation'
          when exists (select from asset a where a.acquisition_entry = e.id
            and a.status <> 'DRAFT') then 'asset'
          when exists (select from payment_plan_item i where i.entry_id = e.id and i.live)
            then 'payment-plan' end as because
      """
          + LEFT
          + ") t where because is not null order by id limit $3";
  // The first one whatever it has, then as many as there is room for.
  private static final String NEXT =
      """
      select id from (
        select id, sum(line_count) over (order by id) - line_count as before, line_count
        from (select e.id, e.line_count
      """
          + LEFT
          + " order by e.id limit $3) one) t where before = 0 or before + line_count <= $4"
          + " order by id";

  private final JournalEntries entries;
  private final PostEntry postEntry;
  private final SettleReversals settle;

  ReverseEntries(JournalEntries entries, PostEntry postEntry, SettleReversals settle) {
    this.entries = entries;
    this.postEntry = postEntry;
    this.settle = settle;
  }

  /**
   * Reverses those that nobody has reversed.
   *
   * @param origin of entries that {@link ReverseEntry by hand} may be reversed too
   * @return how many
   * @throws EntriesInUse if lines are matched or reconciled, or an asset or a payment plan relies
   *     on an entry
   * @throws ReversalTooEarly if the date is before that of an entry
   * @throws dz.mizan.accounting.entry.PeriodClosed if the month of a reversal is closed
   * @throws AlreadyReversed if somebody else reversed one of them at the same moment
   * @throws dz.mizan.accounting.matching.CannotMatch if somebody matched their lines meanwhile
   */
  public Uni<Integer> handle(String origin, UUID originId, NewReversals how) {
    return requireUnused(origin, originId)
        .chain(Today::date)
        .chain(
            today ->
                Multi.createBy()
                    .repeating()
                    .uni(() -> next(origin, originId, how, today))
                    .whilst(reversed -> reversed > 0)
                    .collect()
                    .with(Collectors.summingInt(reversed -> reversed)));
  }

  private static Uni<Void> requireUnused(String origin, UUID originId) {
    return CompanySql.execute(IN_USE, originId, origin, TOLD)
        .invoke(
            rows -> {
              if (rows.size() > 0) {
                throw new EntriesInUse(
                    rows.iterator().next().getLong("count"),
                    stream(rows).map(row -> row.getString("told")).toList());
              }
            })
        .replaceWithVoid();
  }

  private Uni<Integer> next(String origin, UUID originId, NewReversals how, LocalDate today) {
    return CompanySql.execute(NEXT, originId, origin, PostEntry.MAX_ENTRIES, LINES)
        .map(rows -> stream(rows).map(row -> row.getUUID("id")).toList())
        .chain(
            ids ->
                ids.isEmpty()
                    ? Uni.createFrom().item(0)
                    : entries
                        .all(ids)
                        .chain(found -> reverse(found, how, today))
                        .replaceWith(ids.size()));
  }

  private Uni<Void> reverse(List<EntryView> found, NewReversals how, LocalDate today) {
    var drafts =
        found.stream()
            .map(entry -> ReverseEntry.reversal(entry, how.dateOf(entry, today), how.reason()))
            .toList();
    return postEntry
        .handleAll(drafts)
        .onFailure(SqlFailures.violates("uq_journal_entry_reverses"))
        .transform(twice -> new AlreadyReversed(found.getFirst().id().toString()))
        .chain(
            posted ->
                settle.handle(
                    found.stream().map(EntryView::id).toList(),
                    posted.stream().map(PostedEntry::id).toList()))
        .chain(() -> CompanySql.execute("select seal_posted()"))
        .replaceWithVoid();
  }

  private static Stream<Row> stream(RowSet<Row> rows) {
    return StreamSupport.stream(rows.spliterator(), false);
  }
}
