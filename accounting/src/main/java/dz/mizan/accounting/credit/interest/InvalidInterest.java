package dz.mizan.accounting.credit.interest;

import dz.mizan.common.problem.Refusal;

/** Interest that cannot be charged; the violation says why. */
final class InvalidInterest extends Refusal {
  InvalidInterest(String field, String why) {
    super(Kind.RULE_BROKEN, "invalid-late-interest");
    violation(field, why);
  }
}
