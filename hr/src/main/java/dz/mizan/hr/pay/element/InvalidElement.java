package dz.mizan.hr.pay.element;

import dz.mizan.common.problem.Refusal;

/** An element names something unknown. */
final class InvalidElement extends Refusal {
  InvalidElement(String field, String message) {
    super(Kind.RULE_BROKEN, "invalid-pay-element");
    violation(field, message);
  }
}
