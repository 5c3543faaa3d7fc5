package dz.mizan.accounting.asset.run;

import dz.mizan.accounting.asset.InvalidAsset;
import dz.mizan.accounting.entry.PostEntry;
import dz.mizan.accounting.entry.PostedEntry;
import dz.mizan.accounting.settings.Setting;
import dz.mizan.accounting.settings.SettingValues;
import dz.mizan.accounting.settings.Settings;
import dz.mizan.accounting.settings.Today;
import dz.mizan.common.audit.Audit;
import dz.mizan.common.tenancy.Ids;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Books the depreciation that is due, as often as asked for, each month of an asset once. */
@ApplicationScoped
class RunDepreciation {
  // Of assets that were long forgotten; the rest at the next run.
  private static final int MAX_ENTRIES = 240;

  private final Runs runs;
  private final Settings settings;
  private final PostEntry postEntry;
  private final Audit audit;

  RunDepreciation(Runs runs, Settings settings, PostEntry postEntry, Audit audit) {
    this.runs = runs;
    this.settings = settings;
    this.postEntry = postEntry;
    this.audit = audit;
  }

  /** What would be booked; changes nothing. */
  Uni<List<Due>> preview(YearMonth through) {
    return settings
        .current()
        .chain(now -> runs.due(through, now.flag(Setting.ASSET_DEPRECIATED_BY_YEAR)));
  }

  /**
   * Books what is due through that month.
   *
   * @return the runs in the order of their months; none if nothing was due
   * @throws InvalidAsset if the month has not begun in the company's zone; nothing is booked
   */
  Uni<List<RunView>> handle(YearMonth through) {
    return requireBegun(through).chain(settings::current).chain(now -> book(through, now));
  }

  /** Books what is due through the month before this one. */
  Uni<List<RunView>> monthsThatAreOver(SettingValues now) {
    return Today.date().chain(today -> book(YearMonth.from(today).minusMonths(1), now));
  }

  private Uni<List<RunView>> book(YearMonth through, SettingValues now) {
    boolean isYearly = now.flag(Setting.ASSET_DEPRECIATED_BY_YEAR);
    return runs.lock(through)
        .chain(() -> runs.due(through, isYearly))
        .map(due -> due.stream().limit(MAX_ENTRIES).toList())
        .chain(due -> book(due, isYearly));
  }

  // Booked for good, and as an event it would open the years that it is for.
  private static Uni<Void> requireBegun(YearMonth through) {
    return Today.date()
        .map(YearMonth::from)
        .invoke(
            current -> {
              if (through.isAfter(current)) {
                throw new InvalidAsset("through", "not after " + current);
              }
            })
        .replaceWithVoid();
  }

  private Uni<List<RunView>> book(List<Due> due, boolean isYearly) {
    if (due.isEmpty()) {
      return Uni.createFrom().item(List.of());
    }
    var ids = due.stream().map(any -> Ids.next()).toList();
    var drafts = IntStream.range(0, ids.size()).mapToObj(i -> due.get(i).entry(ids.get(i)));
    return postEntry
        .handleAll(drafts.toList())
        .chain(
            entries ->
                Multi.createFrom()
                    .range(0, entries.size())
                    .onItem()
                    .transformToUniAndConcatenate(
                        i -> note(ids.get(i), due.get(i), entries.get(i), isYearly))
                    .collect()
                    .asList());
  }

  private Uni<RunView> note(UUID runId, Due due, PostedEntry entry, boolean isYearly) {
    return runs.note(runId, due, entry.id(), isYearly)
        .chain(() -> runs.require(runId))
        .call(run -> audit.record("depreciation.booked", "depreciation-run", runId, null, run));
  }
}
