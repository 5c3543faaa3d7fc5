package dz.mizan.inventory.lot;

import dz.mizan.common.problem.Refusal;

/** No date that goods could expire on. */
final class BadDate extends Refusal {
  BadDate() {
    super(Kind.INVALID, "invalid-request");
    violation("expiresOn", "must be between 1990 and 2200");
  }
}
