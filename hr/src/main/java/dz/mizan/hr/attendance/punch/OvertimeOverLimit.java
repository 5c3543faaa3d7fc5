package dz.mizan.hr.attendance.punch;

import dz.mizan.common.problem.Refusal;

/** More overtime would be ordered in a week than the law lets (law 90-11 art. 31). */
final class OvertimeOverLimit extends Refusal {
  OvertimeOverLimit(long ordered, int limit) {
    super(Kind.RULE_BROKEN, "overtime-over-limit");
    fact("ordered", ordered);
    fact("limit", limit);
  }
}
