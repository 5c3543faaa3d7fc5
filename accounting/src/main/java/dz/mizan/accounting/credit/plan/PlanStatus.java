package dz.mizan.accounting.credit.plan;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Set;

/** Life of a payment plan; NEXT holds the only legal moves. */
enum PlanStatus {
  ACTIVE,
  KEPT,
  BROKEN,
  CANCELLED;

  private static final Map<PlanStatus, Set<PlanStatus>> NEXT =
      Map.of(
          ACTIVE,
          Set.of(KEPT, BROKEN, CANCELLED),
          KEPT,
          Set.of(),
          BROKEN,
          Set.of(),
          CANCELLED,
          Set.of());

  boolean canBecome(PlanStatus next) {
    return requireNonNull(NEXT.get(this)).contains(next);
  }
}
