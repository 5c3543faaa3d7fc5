package dz.mizan.accounting.settlement;

import dz.mizan.accounting.matching.Matchings;
import dz.mizan.accounting.reversal.ReverseEntry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes a matching back: what it settled is open again. */
@ApplicationScoped
class UndoMatching {
  private static final String REASON = "Lettrage annulé";

  private final MatchingList list;
  private final Matchings matchings;
  private final ReverseEntry reverseEntry;

  UndoMatching(MatchingList list, Matchings matchings, ReverseEntry reverseEntry) {
    this.list = list;
    this.matchings = matchings;
    this.reverseEntry = reverseEntry;
  }

  /**
   * Reverses the entry of its exchange difference too. One that was undone stays so.
   *
   * @param date of that reversal; today if null
   * @throws dz.mizan.common.web.NotFound if the company has none with this id
   */
  Uni<MatchingView> handle(UUID id, @Nullable LocalDate date) {
    return matchings
        .undo(id)
        .chain(() -> list.require(id))
        .call(
            undone -> {
              var difference = undone.differenceEntryId();
              return difference == null
                  ? Uni.createFrom().voidItem()
                  : reverseEntry.unlessReversed(difference, date, REASON);
            });
  }
}
