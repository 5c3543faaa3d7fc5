package dz.mizan.accounting.reversal;

import dz.mizan.accounting.entry.AlreadyReversed;
import dz.mizan.accounting.entry.DraftEntry;
import dz.mizan.accounting.entry.EntryKind;
import dz.mizan.accounting.entry.EntryView;
import dz.mizan.accounting.entry.JournalEntries;
import dz.mizan.accounting.entry.Origin;
import dz.mizan.accounting.entry.PostEntry;
import dz.mizan.accounting.entry.PostedEntry;
import dz.mizan.accounting.matching.CannotMatch;
import dz.mizan.accounting.matching.Matchings;
import dz.mizan.accounting.settings.Today;
import dz.mizan.common.problem.SqlFailures;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Takes an entry back by one with the same lines the other way round. For documents too: whoever
 * cancels one calls this with its entry.
 */
@ApplicationScoped
public class ReverseEntry {
  private static final int MAX_LABEL = 200;

  private final JournalEntries entries;
  private final PostEntry postEntry;
  private final Matchings matchings;
  private final SettleReversals settle;

  ReverseEntry(
      JournalEntries entries, PostEntry postEntry, Matchings matchings, SettleReversals settle) {
    this.entries = entries;
    this.postEntry = postEntry;
    this.matchings = matchings;
    this.settle = settle;
  }

  /**
   * Reverses an entry: numbers, balances and open items are then as if neither were there.
   *
   * @param date today if null, or the entry's if that is later; opening balances are always
   *     reversed on their own day
   * @param reason the label begins with it
   * @throws dz.mizan.common.web.NotFound if the company has no such entry
   * @throws AlreadyReversed if it was reversed
   * @throws EntryMatched if lines of it are matched: undo that first
   * @throws ReversalTooEarly if the date is before the entry's
   * @throws dz.mizan.accounting.entry.PeriodClosed if the month of the date is closed
   */
  public Uni<PostedEntry> handle(UUID entryId, @Nullable LocalDate date, String reason) {
    return entries.require(entryId).chain(entry -> reverse(entry, date, reason));
  }

  /** The same; empty if it was reversed already, which changes nothing. */
  public Uni<Optional<PostedEntry>> unlessReversed(
      UUID entryId, @Nullable LocalDate date, String reason) {
    return entries
        .require(entryId)
        .chain(
            entry ->
                entry.reversedBy() == null
                    ? reverse(entry, date, reason).map(Optional::of)
                    : Uni.createFrom().item(Optional.empty()));
  }

  /**
   * Takes back an entry together with its reversal, by the opposite of each on its own day: for two
   * that are of different days and should not have been. Their open items settle each other.
   *
   * @throws dz.mizan.common.web.NotFound if the company has no such entry
   * @throws dz.mizan.accounting.entry.PeriodClosed if the month of either is closed
   */
  public Uni<List<PostedEntry>> withReversal(UUID entryId, String reason) {
    return entries
        .require(entryId)
        .chain(
            entry ->
                entries
                    .require(Objects.requireNonNull(entry.reversedBy()))
                    .map(
                        reversal ->
                            List.of(
                                opposite(entry, entry.date(), reason),
                                opposite(reversal, reversal.date(), reason))))
        .chain(postEntry::handleAll)
        .call(posted -> settle(posted.getFirst().id(), posted.getLast().id()));
  }

  Uni<PostedEntry> reverse(EntryView entry, @Nullable LocalDate date, String reason) {
    if (entry.reversedBy() != null) {
      throw new AlreadyReversed(entry.id().toString());
    }
    return requireUnmatched(entry.id())
        .chain(() -> date(entry, date))
        .chain(on -> postEntry.handle(reversal(entry, on, reason)))
        .onFailure(SqlFailures.violates("uq_journal_entry_reverses"))
        .transform(twice -> new AlreadyReversed(entry.id().toString()))
        .map(Optional::orElseThrow)
        .call(
            posted ->
                settle(entry.id(), posted.id())
                    // Somebody matched its lines meanwhile: told as if he had done so before.
                    .onFailure(CannotMatch.class)
                    .recoverWithUni(
                        failure ->
                            requireUnmatched(entry.id())
                                .chain(() -> Uni.createFrom().failure(failure))));
  }

  private Uni<Void> settle(UUID entryId, UUID reversalId) {
    return settle.handle(List.of(entryId), List.of(reversalId));
  }

  private Uni<Void> requireUnmatched(UUID entryId) {
    return matchings
        .ofEntry(entryId)
        .invoke(
            found -> {
              if (!found.isEmpty()) {
                throw new EntryMatched(found);
              }
            })
        .replaceWithVoid();
  }

  private static Uni<LocalDate> date(EntryView entry, @Nullable LocalDate date) {
    if (date != null && date.isBefore(entry.date())) {
      throw new ReversalTooEarly(entry.date());
    }
    if (entry.kind() != EntryKind.NORMAL) {
      return Uni.createFrom().item(entry.date());
    }
    return date != null
        ? Uni.createFrom().item(date)
        : Today.date().map(today -> today.isBefore(entry.date()) ? entry.date() : today);
  }

  static DraftEntry reversal(EntryView entry, LocalDate date, String reason) {
    return opposite(entry, date, reason).reverses(entry.id());
  }

  private static DraftEntry opposite(EntryView entry, LocalDate date, String reason) {
    var label = reason + " : " + entry.journal() + " " + entry.number() + ", " + entry.label();
    var origin = entry.origin();
    return DraftEntry.of(
            entry.journal(),
            date,
            label.length() > MAX_LABEL ? label.substring(0, MAX_LABEL).strip() : label,
            entry.reference(),
            Objects.requireNonNull(entry.lines()).stream().map(ReverseEntry::reversed).toList(),
            // One event makes one entry; the reversal is about the same thing without being it.
            origin == null ? null : Origin.document(origin.type(), origin.id()))
        .kind(entry.kind());
  }

  private static DraftEntry.Line reversed(EntryView.Line line) {
    var debit = line.debit();
    var amount = line.currencyAmount();
    var same =
        debit == null
            ? DraftEntry.Line.debit(line.account(), Objects.requireNonNull(line.credit()))
            : DraftEntry.Line.credit(line.account(), debit);
    var reversed =
        same.label(line.label())
            .partner(line.partnerId())
            .due(line.dueDate())
            .costCentre(line.costCentre())
            .project(line.project());
    return amount == null
        ? reversed
        : reversed.foreign(Objects.requireNonNull(line.currency()), amount.negate());
  }
}
