package dz.mizan.hr.attendance;

import dz.mizan.common.problem.Refusal;

/** Another shift, schedule, terminal or profile of the company has this code or name. */
public final class AttendanceCodeTaken extends Refusal {
  public AttendanceCodeTaken(String code) {
    super(Kind.CONFLICT, "attendance-code-taken");
    fact("value", code);
  }
}
