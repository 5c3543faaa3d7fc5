package dz.mizan.hr.leave.type;

import dz.mizan.common.problem.Refusal;

/** The ledger has entries of it, so its kind of balance stays. */
final class LeaveTypeInUse extends Refusal {
  LeaveTypeInUse(String leaveType) {
    super(Kind.CONFLICT, "leave-type-in-use");
    fact("leaveType", leaveType);
  }
}
