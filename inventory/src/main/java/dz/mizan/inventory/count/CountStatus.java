package dz.mizan.inventory.count;

import java.util.Map;
import java.util.Set;

/** Life of a count; NEXT holds the only legal moves. */
public enum CountStatus {
  DRAFT,
  /** Open: what was expected is kept, and people count. */
  COUNTING,
  /** Nothing is recorded any more; somebody looks at the differences. */
  REVIEW,
  /** The differences are booked. */
  APPROVED,
  CANCELLED;

  private static final Map<CountStatus, Set<CountStatus>> NEXT =
      Map.of(
          DRAFT, Set.of(COUNTING, CANCELLED),
          COUNTING, Set.of(REVIEW, CANCELLED),
          REVIEW, Set.of(COUNTING, APPROVED, CANCELLED),
          APPROVED, Set.of(),
          CANCELLED, Set.of());

  boolean canBecome(CountStatus next) {
    return NEXT.getOrDefault(this, Set.of()).contains(next);
  }

  boolean isEnd() {
    return NEXT.getOrDefault(this, Set.of()).isEmpty();
  }
}
