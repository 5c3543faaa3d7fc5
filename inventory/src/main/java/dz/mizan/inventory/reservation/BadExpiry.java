package dz.mizan.inventory.reservation;

import dz.mizan.common.problem.Refusal;

/** The end of a promise must lie ahead, not further than a year. */
final class BadExpiry extends Refusal {
  BadExpiry(String field, String message) {
    super(Kind.INVALID, "invalid-request");
    violation(field, message);
  }
}
