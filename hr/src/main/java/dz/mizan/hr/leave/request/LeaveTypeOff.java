package dz.mizan.hr.leave.request;

import dz.mizan.common.problem.Refusal;

/** The company no longer gives that kind of leave. */
final class LeaveTypeOff extends Refusal {
  LeaveTypeOff(String leaveType) {
    super(Kind.RULE_BROKEN, "leave-type-inactive");
    fact("leaveType", leaveType);
  }
}
