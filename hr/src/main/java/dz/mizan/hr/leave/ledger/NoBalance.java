package dz.mizan.hr.leave.ledger;

import dz.mizan.common.problem.Refusal;

/** Of that kind of leave nothing is saved up. */
final class NoBalance extends Refusal {
  NoBalance(String leaveType) {
    super(Kind.RULE_BROKEN, "leave-type-without-balance");
    fact("leaveType", leaveType);
  }
}
