package dz.mizan.hr.leave.type;

import dz.mizan.common.problem.Refusal;

/** What is said of a type does not go together. */
final class InvalidLeaveType extends Refusal {
  InvalidLeaveType(String field, String message) {
    super(Kind.RULE_BROKEN, "invalid-leave-type");
    violation(field, message);
  }
}
