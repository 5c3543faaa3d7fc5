package dz.mizan.hr.review.cycle;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Map;
import java.util.Set;

/** Life of a cycle; NEXT holds the only legal moves. */
@RegisterForReflection
enum CycleStatus {
  /** Who is in is chosen, goals are set. */
  DRAFT,
  /** Everybody who is asked writes. */
  OPEN,
  /** Scores are compared, and reviews shared. */
  CALIBRATION,
  CLOSED,
  CANCELLED;

  private static final Map<CycleStatus, Set<CycleStatus>> NEXT =
      Map.of(
          DRAFT, Set.of(OPEN, CANCELLED),
          OPEN, Set.of(CALIBRATION, CANCELLED),
          CALIBRATION, Set.of(OPEN, CLOSED),
          CLOSED, Set.of(),
          CANCELLED, Set.of());

  boolean canBecome(CycleStatus next) {
    return NEXT.getOrDefault(this, Set.of()).contains(next);
  }
}
