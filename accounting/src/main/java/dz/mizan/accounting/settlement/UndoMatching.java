package dz.mizan.accounting.settlement;

import dz.mizan.accounting.matching.Matchings;
import dz.mizan.accounting.reversal.ReverseEntry;
import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes a matching back: what it settled is open again. */
@ApplicationScoped
class UndoMatching {
  private static final String REASON = "Lettrage annulé";
  private static final String OF_PAYMENT =
      """
      select payment_id from payment_allocation
      where (matching_id = $1 or advance_matching_id = $1) and not undone limit 1
      """;

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
   * @throws MatchingOfPayment if a payment's allocation stands on it
   */
  Uni<MatchingView> handle(UUID id, @Nullable LocalDate date) {
    return requireFree(id)
        .chain(() -> matchings.undo(id))
        .chain(() -> list.require(id))
        .call(
            undone -> {
              var difference = undone.differenceEntryId();
              return difference == null
                  ? Uni.createFrom().voidItem()
                  : reverseEntry.unlessReversed(difference, date, REASON);
            });
  }

  private static Uni<Void> requireFree(UUID id) {
    return CompanySql.execute(OF_PAYMENT, id)
        .invoke(
            rows -> {
              if (rows.size() > 0) {
                throw new MatchingOfPayment(rows.iterator().next().getUUID(0));
              }
            })
        .replaceWithVoid();
  }
}
