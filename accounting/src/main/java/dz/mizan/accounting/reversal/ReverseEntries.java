package dz.mizan.accounting.reversal;

import dz.mizan.accounting.entry.EntryView;
import dz.mizan.accounting.entry.JournalEntries;
import dz.mizan.accounting.entry.PostEntry;
import dz.mizan.accounting.entry.PostedEntry;
import dz.mizan.accounting.settings.Today;
import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Takes all entries of one origin back, such as those of a file, in one transaction: some thousand
 * lines at a time, so that memory is that of as many. It has the books alone from its beginning, as
 * who closes a month: whoever posts, matches, reconciles or plans shares them, so that what was
 * found unused stays so to the end, and pieces that lock in their own order meet nobody.
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
  // Ids grow with time, and nobody adds to the origin: what comes after the last one is what is
  // left.
  // The first one whatever it has, then as many as there is room for.
  private static final String NEXT =
      """
      select id, line_count from (
        select id, sum(line_count) over (order by id) - line_count as before, line_count
        from (select e.id, e.line_count
      """
          + LEFT
          + " and e.id > $5 order by e.id limit $3) one) t"
          + " where before = 0 or before + line_count <= $4 order by id";
  private static final UUID FIRST = new UUID(0, 0);

  private final JournalEntries entries;
  private final PostEntry postEntry;
  private final SettleReversals settle;
  private final ReversalDates dates;

  ReverseEntries(
      JournalEntries entries, PostEntry postEntry, SettleReversals settle, ReversalDates dates) {
    this.entries = entries;
    this.postEntry = postEntry;
    this.settle = settle;
    this.dates = dates;
  }

  /**
   * The entries.
   *
   * @param type of an origin that {@link ReverseEntry by hand} may be reversed too
   */
  public record Of(String type, UUID id) {}

  /** How far one transaction is. */
  private static final class Progress {
    private UUID last = FIRST;
    private long lines;
    private boolean isOver;
  }

  /**
   * Reverses those that nobody has reversed.
   *
   * @param adjust whether reversals may be of soft-closed months; see {@link PostEntry#mayAdjust}
   * @param told is told after each piece how many lines are done
   * @throws EntriesInUse if lines are matched or reconciled, or an asset or a payment plan relies
   *     on an entry
   * @throws ReversalTooEarly if the date is before that of an entry
   * @throws dz.mizan.accounting.entry.PeriodClosed if the month of a reversal is closed
   */
  public Uni<Void> handle(
      Of origin, NewReversals how, boolean adjust, LongFunction<Uni<Void>> told) {
    return CompanySql.execute("select lock_books(true)")
        .chain(() -> check(origin, how, adjust))
        .chain(Today::date)
        .chain(
            today -> {
              var progress = new Progress();
              return Multi.createBy()
                  .repeating()
                  .uni(
                      () ->
                          // The ledger grows with each piece of the same transaction.
                          CompanySql.planAnew()
                              .chain(
                                  () ->
                                      next(origin, new Manner(how, today, adjust, told), progress)))
                  .whilst(more -> !progress.isOver)
                  .collect()
                  .last();
            })
        .replaceWithVoid();
  }

  /**
   * Only says whether they could be reversed as things are; throws what {@link #handle} does before
   * it has done anything.
   */
  public Uni<Void> check(Of origin, NewReversals how, boolean adjust) {
    return requireUnused(origin).chain(() -> dates.require(LEFT, origin, how, adjust));
  }

  private static Uni<Void> requireUnused(Of origin) {
    return CompanySql.execute(IN_USE, origin.id(), origin.type(), TOLD)
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

  /** How all of them are reversed. */
  private record Manner(
      NewReversals how, LocalDate today, boolean adjust, LongFunction<Uni<Void>> told) {}

  private Uni<Progress> next(Of origin, Manner manner, Progress progress) {
    return CompanySql.execute(
            NEXT, origin.id(), origin.type(), PostEntry.MAX_ENTRIES, LINES, progress.last)
        .chain(
            rows -> {
              var ids = stream(rows).map(row -> row.getUUID("id")).toList();
              progress.isOver = ids.isEmpty();
              if (progress.isOver) {
                return Uni.createFrom().item(progress);
              }
              progress.last = ids.getLast();
              progress.lines += stream(rows).mapToLong(row -> row.getInteger("line_count")).sum();
              return entries
                  .all(ids)
                  .chain(found -> reverse(found, manner))
                  .chain(() -> manner.told().apply(progress.lines))
                  .replaceWith(progress);
            });
  }

  private Uni<Void> reverse(List<EntryView> found, Manner manner) {
    var how = manner.how();
    var drafts =
        found.stream()
            .map(
                entry ->
                    ReverseEntry.reversal(entry, how.dateOf(entry, manner.today()), how.reason()))
            .toList();
    return postEntry
        .handleAll(drafts, manner.adjust(), i -> name(found.get(i)))
        .chain(
            posted ->
                settle.handle(
                    found.stream().map(EntryView::id).toList(),
                    posted.stream().map(PostedEntry::id).toList()))
        .chain(() -> CompanySql.execute("select seal_posted()"))
        .replaceWithVoid();
  }

  private static String name(EntryView entry) {
    return entry.journal() + " " + entry.number() + ".";
  }

  private static Stream<Row> stream(RowSet<Row> rows) {
    return StreamSupport.stream(rows.spliterator(), false);
  }
}
