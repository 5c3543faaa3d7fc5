package dz.mizan.inventory.transfer;

import dz.mizan.common.problem.Refusal;

/** A field does not fit the others. */
final class InvalidTransfer extends Refusal {
  InvalidTransfer(String field, String message) {
    super(Kind.INVALID, "invalid-request");
    violation(field, message);
  }
}
