package dz.mizan.hr.leave.ledger;

import dz.mizan.common.problem.Refusal;

/** Values that make no sense together, such as months out of order. */
final class InvalidInput extends Refusal {
  InvalidInput(String field, String message) {
    super(Kind.INVALID, "invalid-request");
    violation(field, message);
  }
}
