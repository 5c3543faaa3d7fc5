package dz.mizan.inventory.purchasing.landed;

import dz.mizan.common.problem.Refusal;

/** Fields that do not fit each other. */
final class InvalidLandedCost extends Refusal {
  InvalidLandedCost(String field, String message) {
    super(Kind.INVALID, "invalid-request");
    violation(field, message);
  }
}
