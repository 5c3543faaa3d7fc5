package dz.mizan.accounting.draft;

import dz.mizan.accounting.entry.EntryView;
import dz.mizan.accounting.entry.JournalEntries;
import dz.mizan.common.audit.Audit;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.Ids;
import dz.mizan.common.web.Versions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes drafts, changes and removes them. */
@ApplicationScoped
class KeepDraft {
  private final Drafts drafts;
  private final JournalEntries entries;
  private final Audit audit;

  KeepDraft(Drafts drafts, JournalEntries entries, Audit audit) {
    this.drafts = drafts;
    this.entries = entries;
    this.audit = audit;
  }

  Uni<DraftView> create(DraftRequest request) {
    return insert(request, null);
  }

  /**
   * A draft with the lines of a posted entry.
   *
   * @throws dz.mizan.common.web.NotFound if the company has no such entry
   */
  Uni<DraftView> copy(DraftRequest.Copy request) {
    return entries
        .require(request.entryId())
        .chain(
            entry ->
                insert(
                    new DraftRequest(
                        entry.journal(),
                        request.date() == null ? entry.date() : request.date(),
                        entry.label(),
                        entry.reference(),
                        lines(entry)),
                    entry.id()));
  }

  /**
   * @throws dz.mizan.common.web.NotFound if the company has no such draft
   * @throws Versions.StaleVersion if somebody else changed it meanwhile
   */
  Uni<DraftView> change(UUID id, @Nullable String ifMatch, DraftRequest request) {
    return drafts
        .requireLocked(id)
        .invoke(before -> Versions.check(ifMatch, before.version()))
        .chain(
            before ->
                drafts
                    .update(id, request)
                    .call(
                        after ->
                            audit.record("entry-draft.changed", "entry-draft", id, before, after)));
  }

  /**
   * @throws dz.mizan.common.web.NotFound if the company has no such draft
   * @throws Versions.StaleVersion if somebody else changed it meanwhile
   */
  Uni<Void> remove(UUID id, @Nullable String ifMatch) {
    return drafts
        .requireLocked(id)
        .invoke(before -> Versions.check(ifMatch, before.version()))
        .call(() -> drafts.delete(id))
        .chain(before -> audit.record("entry-draft.removed", "entry-draft", id, before, null));
  }

  private Uni<DraftView> insert(DraftRequest request, @Nullable UUID copyOf) {
    return drafts
        .insert(Ids.next(), request, copyOf, Caller.require().userId())
        .call(made -> audit.record("entry-draft.created", "entry-draft", made.id(), null, made));
  }

  private static List<DraftLine> lines(EntryView entry) {
    return Objects.requireNonNull(entry.lines()).stream().map(KeepDraft::line).toList();
  }

  // What is due then is not due at that day again.
  private static DraftLine line(EntryView.Line line) {
    return new DraftLine(
        line.account(),
        line.debit(),
        line.credit(),
        line.label(),
        line.partnerId(),
        null,
        line.costCentre(),
        line.project(),
        line.currency(),
        line.currencyAmount(),
        null);
  }
}
