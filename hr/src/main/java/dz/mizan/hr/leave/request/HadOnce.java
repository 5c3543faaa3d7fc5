package dz.mizan.hr.leave.request;

import dz.mizan.common.problem.Refusal;

/** It is had once in a career, and this person has had it. */
final class HadOnce extends Refusal {
  HadOnce(String leaveType) {
    super(Kind.CONFLICT, "leave-had-once");
    fact("leaveType", leaveType);
  }
}
