package dz.mizan.hr.pay.element.debt;

import dz.mizan.common.problem.Refusal;

/** Amounts, months or employee of a garnishment do not go together. */
final class InvalidGarnishment extends Refusal {
  InvalidGarnishment(String field, String message) {
    super(Kind.RULE_BROKEN, "invalid-pay-garnishment");
    violation(field, message);
  }
}
