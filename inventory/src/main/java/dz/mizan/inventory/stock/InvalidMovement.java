package dz.mizan.inventory.stock;

import dz.mizan.common.problem.Refusal;

/** Quantity or price do not fit the kind of movement. */
final class InvalidMovement extends Refusal {
  InvalidMovement(String field, String message) {
    super(Kind.INVALID, "invalid-request");
    violation(field, message);
  }
}
