package dz.mizan.hr.leave.ledger;

import dz.mizan.common.problem.Refusal;

/** What is left of somebody's leave is not known while a request of his waits for a decision. */
final class LeaveStillWaits extends Refusal {
  LeaveStillWaits(String employee) {
    super(Kind.CONFLICT, "leave-still-waits");
    fact("employee", employee);
  }
}
