package dz.mizan.hr.leave.request;

import dz.mizan.common.problem.Refusal;

/** The request cannot be moved from where it is. */
final class WrongLeaveStatus extends Refusal {
  WrongLeaveStatus(LeaveStatus status) {
    super(Kind.CONFLICT, "wrong-leave-status");
    fact("status", status.name());
  }
}
