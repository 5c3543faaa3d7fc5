package dz.mizan.hr.employee.contract;

import dz.mizan.common.problem.Refusal;

/** A contract cannot be so. */
final class InvalidContract extends Refusal {
  InvalidContract(String field, String message) {
    super(Kind.RULE_BROKEN, "invalid-work-contract");
    violation(field, message);
  }
}
