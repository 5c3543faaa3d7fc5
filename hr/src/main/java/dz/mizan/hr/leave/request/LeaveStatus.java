package dz.mizan.hr.leave.request;

import java.util.Map;
import java.util.Set;

/** Life of a request; NEXT holds the only legal moves. */
public enum LeaveStatus {
  DRAFT,
  /** Waits for decisions; its days are taken. */
  SUBMITTED,
  APPROVED,
  REJECTED,
  CANCELLED,
  /** Was approved and broken off; what lies before that day was taken. */
  INTERRUPTED;

  private static final Map<LeaveStatus, Set<LeaveStatus>> NEXT =
      Map.of(
          DRAFT, Set.of(SUBMITTED),
          SUBMITTED, Set.of(APPROVED, REJECTED, CANCELLED),
          APPROVED, Set.of(CANCELLED, INTERRUPTED),
          REJECTED, Set.of(),
          CANCELLED, Set.of(),
          INTERRUPTED, Set.of());

  boolean canBecome(LeaveStatus next) {
    return NEXT.getOrDefault(this, Set.of()).contains(next);
  }
}
