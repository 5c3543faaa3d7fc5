package dz.mizan.accounting.draft;

import dz.mizan.accounting.entry.CheckEntry;
import dz.mizan.accounting.entry.EntryView;
import dz.mizan.accounting.entry.GivenEntry;
import dz.mizan.accounting.entry.JournalEntries;
import dz.mizan.accounting.entry.PostEntry;
import dz.mizan.common.audit.Audit;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.web.NotFound;
import dz.mizan.common.web.Versions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts a draft into the books, which ends it. */
@ApplicationScoped
class PostDraft {
  private static final String WAS_DRAFT =
      """
      select exists (select from audit_entry
        where entity_id = $1 and entity = 'entry-draft' and action = 'entry-draft.posted')
      """;

  private final Drafts drafts;
  private final CheckEntry checkEntry;
  private final PostEntry postEntry;
  private final JournalEntries entries;
  private final Audit audit;

  PostDraft(
      Drafts drafts,
      CheckEntry checkEntry,
      PostEntry postEntry,
      JournalEntries entries,
      Audit audit) {
    this.drafts = drafts;
    this.checkEntry = checkEntry;
    this.postEntry = postEntry;
    this.entries = entries;
    this.audit = audit;
  }

  /**
   * Posts the draft; if that was done before, gives the entry that it became.
   *
   * @throws NotFound if the company has no draft with this id and no entry that was one
   * @throws Versions.StaleVersion if somebody changed the draft meanwhile
   * @throws NotPostable if anything is wrong with it; nothing changes
   * @throws dz.mizan.accounting.entry.PeriodClosed if its month is soft-closed and the caller may
   *     not adjust
   */
  Uni<EntryView> handle(UUID id, @Nullable String ifMatch) {
    return drafts
        .findLocked(id)
        .chain(
            found -> {
              if (found.isEmpty()) {
                return posted(id);
              }
              Versions.check(ifMatch, found.get().version());
              return post(found.get());
            });
  }

  // Who may post may not read all entries: only what was a draft is shown.
  private Uni<EntryView> posted(UUID id) {
    return CompanySql.execute(WAS_DRAFT, id)
        .invoke(
            rows -> {
              if (!rows.iterator().next().getBoolean(0)) {
                throw new NotFound("entry-draft", id);
              }
            })
        .chain(() -> entries.require(id));
  }

  private Uni<EntryView> post(DraftView draft) {
    return checkEntry
        .handle(given(draft))
        .map(
            checked -> {
              if (!checked.wrong().isEmpty()) {
                throw new NotPostable(checked.wrong());
              }
              return checked.draft();
            })
        .call(() -> drafts.delete(draft.id()))
        .call(() -> audit.record("entry-draft.posted", "entry-draft", draft.id(), draft, null))
        .chain(entry -> postEntry.handle(draft.id(), entry))
        .map(posted -> EntryView.of(posted.orElseThrow()));
  }

  private static GivenEntry given(DraftView draft) {
    return new GivenEntry(
        draft.journal(),
        draft.date(),
        draft.label(),
        draft.reference(),
        draft.knownLines().stream().map(DraftLine::given).toList());
  }
}
