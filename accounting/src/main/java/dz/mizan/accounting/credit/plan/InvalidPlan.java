package dz.mizan.accounting.credit.plan;

import dz.mizan.common.problem.Refusal;

/** A plan that cannot be agreed on; the violation says why. */
final class InvalidPlan extends Refusal {
  InvalidPlan(String field, String why) {
    super(Kind.RULE_BROKEN, "invalid-payment-plan");
    violation(field, why);
  }
}
