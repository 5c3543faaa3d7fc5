package dz.mizan.hr.attendance.punch;

import dz.mizan.common.problem.Refusal;

/** The punch does not count any more; another one is added instead. */
final class PunchVoided extends Refusal {
  PunchVoided() {
    super(Kind.CONFLICT, "punch-voided");
  }
}
