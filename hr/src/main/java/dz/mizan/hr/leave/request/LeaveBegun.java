package dz.mizan.hr.leave.request;

import dz.mizan.common.problem.Refusal;

/** It has begun; who manages the person can still end it. */
final class LeaveBegun extends Refusal {
  LeaveBegun() {
    super(Kind.CONFLICT, "leave-begun");
  }
}
