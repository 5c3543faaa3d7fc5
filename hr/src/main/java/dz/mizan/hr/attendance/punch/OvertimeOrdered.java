package dz.mizan.hr.attendance.punch;

import dz.mizan.common.problem.Refusal;

/** Overtime of that day is ordered already; that order is cancelled first. */
final class OvertimeOrdered extends Refusal {
  OvertimeOrdered() {
    super(Kind.CONFLICT, "overtime-ordered");
  }
}
