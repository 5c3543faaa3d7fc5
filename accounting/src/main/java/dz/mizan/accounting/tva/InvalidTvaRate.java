package dz.mizan.accounting.tva;

import dz.mizan.common.problem.Refusal;

/** A rate of what is exempt, or from an absurd day on. */
final class InvalidTvaRate extends Refusal {
  InvalidTvaRate(String field, String message) {
    super(Kind.INVALID, "invalid-request");
    violation(field, message);
  }
}
