package dz.mizan.accounting.period;

import java.util.Map;
import java.util.Set;

/** Life of a month; NEXT holds the only legal moves. */
enum MonthStatus {
  /** Everybody who may post may post. */
  OPEN,
  /** Only automatic entries, and callers with {@code periods:adjust}. */
  SOFT_CLOSED,
  /** Nobody. */
  CLOSED;

  private static final Map<MonthStatus, Set<MonthStatus>> NEXT =
      Map.of(
          OPEN, Set.of(SOFT_CLOSED, CLOSED),
          SOFT_CLOSED, Set.of(CLOSED, OPEN),
          CLOSED, Set.of(OPEN));

  boolean canBecome(MonthStatus next) {
    return NEXT.getOrDefault(this, Set.of()).contains(next);
  }
}
