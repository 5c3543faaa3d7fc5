package dz.mizan.hr.leave.request;

import dz.mizan.common.problem.Refusal;

/** The manager has delegated to somebody at that time. */
final class DelegationOverlaps extends Refusal {
  DelegationOverlaps() {
    super(Kind.CONFLICT, "leave-delegation-overlaps");
  }
}
