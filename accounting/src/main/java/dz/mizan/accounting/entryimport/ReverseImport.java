package dz.mizan.accounting.entryimport;

import dz.mizan.accounting.reversal.NewReversals;
import dz.mizan.accounting.reversal.ReverseEntries;
import dz.mizan.common.audit.Audit;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Takes back all that an import has posted, all or nothing. */
@ApplicationScoped
class ReverseImport {
  private final Imports imports;
  private final ReverseEntries entries;
  private final Audit audit;

  ReverseImport(Imports imports, ReverseEntries entries, Audit audit) {
    this.imports = imports;
    this.entries = entries;
    this.audit = audit;
  }

  /**
   * Reverses those of its entries that were not reversed one by one; then the file may be imported
   * again. One that was reversed stays as it is.
   *
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
                  case REVERSED -> Uni.createFrom().item(before);
                  case COMPLETED -> {
                    if (before.dryRun()) {
                      throw new ImportNotPosted(before);
                    }
                    yield reverse(before, how);
                  }
                  case UPLOADING, REFUSED, FAILED -> throw new ImportNotPosted(before);
                });
  }

  private Uni<ImportView> reverse(ImportView before, NewReversals how) {
    return entries
        .handle(ImportKind.valueOf(before.kind()).origin(), before.id(), how)
        .call(() -> imports.reversed(before.id()))
        .chain(() -> imports.require(before.id()))
        .call(
            after ->
                audit.record(
                    "entries.import-reversed", "entry-import", before.id(), before, after));
  }
}
