package dz.mizan.hr.attendance;

import dz.mizan.common.problem.Refusal;

/** The timesheet of that employee's month is approved: it has to be reopened first. */
public final class MonthApproved extends Refusal {
  public MonthApproved() {
    super(Kind.CONFLICT, "timesheet-approved");
  }
}
