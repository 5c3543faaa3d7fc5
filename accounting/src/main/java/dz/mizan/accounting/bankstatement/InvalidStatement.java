package dz.mizan.accounting.bankstatement;

import dz.mizan.common.problem.Refusal;

/** Fields that do not fit the books or each other. */
final class InvalidStatement extends Refusal {
  InvalidStatement(String field, String message) {
    super(Kind.INVALID, "invalid-request");
    violation(field, message);
  }
}
