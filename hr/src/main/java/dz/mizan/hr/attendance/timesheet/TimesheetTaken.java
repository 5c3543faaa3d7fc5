package dz.mizan.hr.attendance.timesheet;

import dz.mizan.common.problem.Refusal;

/** Payroll took the month: what is wrong is put right in the next one. */
final class TimesheetTaken extends Refusal {
  TimesheetTaken() {
    super(Kind.CONFLICT, "timesheet-taken");
  }
}
