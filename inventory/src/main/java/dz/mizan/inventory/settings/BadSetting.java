package dz.mizan.inventory.settings;

import dz.mizan.common.problem.Refusal;

/** A setting that cannot be: a lock date that goes back or lies ahead, an unknown rounding. */
final class BadSetting extends Refusal {
  BadSetting(String field, String message) {
    super(Kind.INVALID, "invalid-request");
    violation(field, message);
  }
}
