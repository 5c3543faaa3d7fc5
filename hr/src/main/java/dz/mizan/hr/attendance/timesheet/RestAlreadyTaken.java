package dz.mizan.hr.attendance.timesheet;

import dz.mizan.common.problem.Refusal;

/** The rest that the month gave was taken. */
final class RestAlreadyTaken extends Refusal {
  RestAlreadyTaken() {
    super(Kind.CONFLICT, "rest-already-taken");
  }
}
