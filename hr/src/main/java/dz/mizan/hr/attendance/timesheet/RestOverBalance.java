package dz.mizan.hr.attendance.timesheet;

import dz.mizan.common.problem.Refusal;

/** More rest than was earned, or than there is to work on that day. */
final class RestOverBalance extends Refusal {
  RestOverBalance(String message) {
    super(Kind.RULE_BROKEN, "rest-over-balance");
    violation("minutes", message);
  }
}
