package dz.mizan.inventory.variant;

import dz.mizan.common.problem.Refusal;

/** The axes are no attributes to vary by, or the values are not those of the axes. */
final class InvalidVariant extends Refusal {
  InvalidVariant(String field, String message) {
    super(Kind.INVALID, "invalid-request");
    violation(field, message);
  }
}
