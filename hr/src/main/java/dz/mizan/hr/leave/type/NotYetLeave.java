package dz.mizan.hr.leave.type;

import dz.mizan.common.problem.Refusal;
import java.time.LocalDate;

/** That kind of leave did not exist on that day. */
final class NotYetLeave extends Refusal {
  NotYetLeave(String leaveType, LocalDate day) {
    super(Kind.RULE_BROKEN, "leave-type-not-in-force");
    fact("leaveType", leaveType);
    fact("day", day.toString());
  }
}
