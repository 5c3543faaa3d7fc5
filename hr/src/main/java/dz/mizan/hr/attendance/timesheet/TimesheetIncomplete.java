package dz.mizan.hr.attendance.timesheet;

import dz.mizan.common.problem.Refusal;

/** The month is not over, or something in it has to be put right first. */
final class TimesheetIncomplete extends Refusal {
  private TimesheetIncomplete(int anomalies, String message) {
    super(Kind.RULE_BROKEN, "timesheet-incomplete");
    fact("anomalies", anomalies);
    violation("month", message);
  }

  static TimesheetIncomplete anomalies(int count) {
    return new TimesheetIncomplete(
        count, "punches are missing, or there are some on days of leave");
  }

  static TimesheetIncomplete notOver() {
    return new TimesheetIncomplete(0, "not over yet");
  }
}
