package dz.mizan.hr.settings;

import dz.mizan.common.problem.Refusal;

/** A value that is not of the setting's kind. */
final class BadSetting extends Refusal {
  BadSetting(String message) {
    super(Kind.INVALID, "invalid-request");
    violation("value", message);
  }
}
