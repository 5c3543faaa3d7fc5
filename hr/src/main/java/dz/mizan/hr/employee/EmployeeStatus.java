package dz.mizan.hr.employee;

import java.util.Map;
import java.util.Set;

/** Where an employee stands; NEXT holds the only legal moves. */
public enum EmployeeStatus {
  /** Works, or will from his first day on. */
  ACTIVE,
  /** Belongs to the company and does not work for the time being. */
  SUSPENDED,
  /** Works no more; may be hired again. */
  LEFT;

  private static final Map<EmployeeStatus, Set<EmployeeStatus>> NEXT =
      Map.of(
          ACTIVE, Set.of(SUSPENDED, LEFT),
          SUSPENDED, Set.of(ACTIVE, LEFT),
          LEFT, Set.of(ACTIVE));

  boolean canBecome(EmployeeStatus next) {
    return NEXT.getOrDefault(this, Set.of()).contains(next);
  }
}
