package dz.mizan.accounting.entryimport;

import dz.mizan.accounting.reversal.NewReversals;
import dz.mizan.accounting.reversal.ReverseEntries;
import dz.mizan.common.audit.Audit;
import dz.mizan.common.tenancy.CompanyTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.LongFunction;

/**
 * Takes back all that an import has posted, all or nothing: a short one at once, a long one beside
 * the requests.
 */
@ApplicationScoped
class ReverseImport {
  private final CompanyTransactions transactions;
  private final Imports imports;
  private final ImportTasks tasks;
  private final ReverseEntries entries;
  private final PostLines postLines;
  private final Audit audit;

  ReverseImport(
      CompanyTransactions transactions,
      Imports imports,
      ImportTasks tasks,
      ReverseEntries entries,
      PostLines postLines,
      Audit audit) {
    this.transactions = transactions;
    this.imports = imports;
    this.tasks = tasks;
    this.entries = entries;
    this.postLines = postLines;
    this.audit = audit;
  }

  /**
   * Reverses those of its entries that were not reversed one by one; then the file may be imported
   * again. One that was reversed stays as it is. What can be refused now is refused now, also of a
   * long one.
   *
   * @return REVERSED, or REVERSING: then its task is to be done
   * @throws dz.mizan.common.web.NotFound if the company has no such import
   * @throws ImportNotPosted if it has posted nothing
   * @throws dz.mizan.accounting.reversal.EntriesInUse if something relies on some of its entries
   * @throws dz.mizan.accounting.reversal.ReversalTooEarly if the date is before that of an entry
   * @throws dz.mizan.accounting.entry.PeriodClosed if the month of a reversal is closed
   */
  Uni<ImportView> handle(UUID id, NewReversals how) {
    return imports
        .requireLocked(id)
        .chain(
            before ->
                switch (ImportState.valueOf(before.state())) {
                  case REVERSING, REVERSED -> Uni.createFrom().item(before);
                  case COMPLETED -> {
                    if (before.dryRun()) {
                      throw new ImportNotPosted(before);
                    }
                    yield postLines
                        .mayAdjust()
                        .chain(
                            adjust ->
                                before.lines() > DoImportTasks.LINES_AT_ONCE
                                    ? accept(before, how, adjust)
                                    : reverse(before, how, adjust, ImportTasks.NOT_TOLD));
                  }
                  case UPLOADING, POSTING, REFUSED, FAILED -> throw new ImportNotPosted(before);
                });
  }

  private Uni<ImportView> accept(ImportView before, NewReversals how, boolean adjust) {
    return entries
        .check(origin(before), how, adjust)
        .chain(() -> imports.reversing(before.id()))
        .chain(() -> tasks.add(before.id(), adjust, how))
        .chain(() -> imports.require(before.id()));
  }

  /** Takes a long one back; does nothing if somebody else is at it. */
  Uni<Void> later(ImportTask task, NewReversals how, LongFunction<Uni<Void>> told) {
    return transactions.run(
        task.companyId(),
        () ->
            tasks
                .hold(task.importId())
                .chain(
                    held ->
                        held
                            ? imports
                                .require(task.importId())
                                .chain(before -> reverse(before, how, task.adjust(), told))
                                .chain(() -> tasks.end(task.importId()))
                            : Uni.createFrom().voidItem()));
  }

  private Uni<ImportView> reverse(
      ImportView before, NewReversals how, boolean adjust, LongFunction<Uni<Void>> told) {
    return entries
        .handle(origin(before), how, adjust, told)
        .chain(() -> imports.reversed(before.id()))
        .chain(() -> imports.require(before.id()))
        .call(
            after ->
                audit.record(
                    "entries.import-reversed", "entry-import", before.id(), before, after));
  }

  private static ReverseEntries.Of origin(ImportView posted) {
    return new ReverseEntries.Of(ImportKind.valueOf(posted.kind()).origin(), posted.id());
  }
}
