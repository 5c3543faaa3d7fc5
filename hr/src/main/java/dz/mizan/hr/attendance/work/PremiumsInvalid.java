package dz.mizan.hr.attendance.work;

import dz.mizan.common.problem.Refusal;

/** The company's premiums of overtime cannot be read, or one is below half (law 90-11 art. 32). */
public final class PremiumsInvalid extends Refusal {
  PremiumsInvalid(String value) {
    super(Kind.RULE_BROKEN, "overtime-premiums-invalid");
    fact("value", value.length() > 100 ? value.substring(0, 100) : value);
  }
}
