package dz.mizan.hr.attendance.schedule;

import dz.mizan.common.problem.Refusal;

/** A schedule without a day of rest, beyond the legal week, or with days that cannot be. */
final class InvalidSchedule extends Refusal {
  InvalidSchedule(String field, String message) {
    super(Kind.RULE_BROKEN, "invalid-schedule");
    violation(field, message);
  }
}
