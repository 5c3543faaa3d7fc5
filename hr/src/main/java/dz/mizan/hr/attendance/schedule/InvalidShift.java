package dz.mizan.hr.attendance.schedule;

import dz.mizan.common.problem.Refusal;

/** A shift of no length or of more than twelve hours, or pauses that overlap or lie outside. */
final class InvalidShift extends Refusal {
  InvalidShift(String field, String message) {
    super(Kind.RULE_BROKEN, "invalid-shift");
    violation(field, message);
  }
}
