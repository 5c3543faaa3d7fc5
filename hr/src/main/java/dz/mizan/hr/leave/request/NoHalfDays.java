package dz.mizan.hr.leave.request;

import dz.mizan.common.problem.Refusal;

/** That kind of leave is had in whole days. */
final class NoHalfDays extends Refusal {
  NoHalfDays(String leaveType) {
    super(Kind.RULE_BROKEN, "half-days-not-allowed");
    fact("leaveType", leaveType);
  }
}
