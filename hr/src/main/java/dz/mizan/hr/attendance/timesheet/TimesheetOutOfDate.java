package dz.mizan.hr.attendance.timesheet;

import dz.mizan.common.problem.Refusal;

/**
 * Punches, plans or leave changed since it was computed: it has to be computed and submitted again.
 */
final class TimesheetOutOfDate extends Refusal {
  TimesheetOutOfDate() {
    super(Kind.CONFLICT, "timesheet-out-of-date");
  }
}
