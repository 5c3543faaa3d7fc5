package dz.mizan.accounting.asset.run;

import dz.mizan.common.problem.Refusal;

/** Depreciation that cannot be booked; the violation says why. */
final class InvalidRun extends Refusal {
  InvalidRun(String field, String why) {
    super(Kind.RULE_BROKEN, "invalid-asset");
    violation(field, why);
  }
}
