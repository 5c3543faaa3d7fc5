package dz.mizan.accounting.payment;

import dz.mizan.common.problem.Refusal;

/** Fields that do not fit each other. */
final class InvalidPayment extends Refusal {
  InvalidPayment(String field, String message) {
    super(Kind.INVALID, "invalid-request");
    violation(field, message);
  }
}
