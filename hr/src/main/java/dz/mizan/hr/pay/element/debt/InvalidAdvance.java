package dz.mizan.hr.pay.element.debt;

import dz.mizan.common.problem.Refusal;

/** Amounts, months or employee of an advance do not go together. */
final class InvalidAdvance extends Refusal {
  InvalidAdvance(String field, String message) {
    super(Kind.RULE_BROKEN, "invalid-pay-advance");
    violation(field, message);
  }
}
