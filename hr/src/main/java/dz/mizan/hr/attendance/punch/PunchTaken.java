package dz.mizan.hr.attendance.punch;

import dz.mizan.common.problem.Refusal;

/** The employee has a punch at that second. */
final class PunchTaken extends Refusal {
  PunchTaken() {
    super(Kind.CONFLICT, "punch-taken");
  }
}
