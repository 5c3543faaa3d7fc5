package dz.mizan.hr.selfservice;

import java.util.Map;
import java.util.Set;

/** Life of a change request; NEXT holds the only legal moves. */
enum RequestStatus {
  /** The employee still writes. */
  DRAFT,
  /** Waits for HR. */
  SUBMITTED,
  /** Applied. */
  APPROVED,
  REJECTED,
  /** Taken back by the employee. */
  CANCELLED;

  private static final Map<RequestStatus, Set<RequestStatus>> NEXT =
      Map.of(
          DRAFT, Set.of(SUBMITTED, CANCELLED),
          SUBMITTED, Set.of(APPROVED, REJECTED, CANCELLED),
          APPROVED, Set.of(),
          REJECTED, Set.of(),
          CANCELLED, Set.of());

  boolean canBecome(RequestStatus next) {
    return NEXT.getOrDefault(this, Set.of()).contains(next);
  }
}
