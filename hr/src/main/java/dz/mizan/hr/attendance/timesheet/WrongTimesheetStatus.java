package dz.mizan.hr.attendance.timesheet;

import dz.mizan.common.problem.Refusal;

/** What was asked for cannot be done to a timesheet in this state. */
final class WrongTimesheetStatus extends Refusal {
  WrongTimesheetStatus(String status) {
    super(Kind.CONFLICT, "wrong-timesheet-status");
    fact("timesheetStatus", status);
  }
}
