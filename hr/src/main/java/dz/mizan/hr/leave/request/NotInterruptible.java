package dz.mizan.hr.leave.request;

import dz.mizan.common.problem.Refusal;

/** Leave of that type is not broken off for that cause. */
final class NotInterruptible extends Refusal {
  NotInterruptible(String type) {
    super(Kind.RULE_BROKEN, "leave-not-interruptible");
    fact("leaveType", type);
  }
}
