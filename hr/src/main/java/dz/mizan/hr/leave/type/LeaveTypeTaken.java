package dz.mizan.hr.leave.type;

import dz.mizan.common.problem.Refusal;

/** Another type has this code. */
final class LeaveTypeTaken extends Refusal {
  LeaveTypeTaken(String leaveType) {
    super(Kind.CONFLICT, "leave-type-code-taken");
    fact("leaveType", leaveType);
  }
}
