package dz.mizan.inventory.purchasing;

import dz.mizan.common.problem.Refusal;

/** A day that an order cannot have. */
final class InvalidDates extends Refusal {
  InvalidDates(String field, String message) {
    super(Kind.INVALID, "invalid-request");
    violation(field, message);
  }
}
