package dz.mizan.accounting.credit.interest;

import dz.mizan.common.problem.Refusal;

/** A debt that cannot be booked as doubtful; the violation says why. */
final class InvalidDoubtful extends Refusal {
  InvalidDoubtful(String field, String why) {
    super(Kind.RULE_BROKEN, "invalid-doubtful-debt");
    violation(field, why);
  }
}
