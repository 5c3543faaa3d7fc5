package dz.mizan.hr.attendance.timesheet;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Map;
import java.util.Set;

/** Life of a timesheet; NEXT holds the only legal moves. */
@RegisterForReflection
public enum TimesheetStatus {
  COMPUTED,
  SUBMITTED,
  APPROVED;

  private static final Map<TimesheetStatus, Set<TimesheetStatus>> NEXT =
      Map.of(
          COMPUTED, Set.of(SUBMITTED),
          SUBMITTED, Set.of(COMPUTED, APPROVED),
          APPROVED, Set.of(COMPUTED));

  boolean canBecome(TimesheetStatus next) {
    return NEXT.getOrDefault(this, Set.of()).contains(next);
  }
}
