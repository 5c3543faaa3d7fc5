package dz.mizan.hr.settings;

import dz.mizan.common.problem.Refusal;

/** A value that the setting cannot have, or a day from which none can hold. */
final class BadSetting extends Refusal {
  BadSetting(String field, String message) {
    super(Kind.INVALID, "invalid-request");
    violation(field, message);
  }
}
