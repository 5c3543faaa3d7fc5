package dz.mizan.hr.pay.component.value;

import dz.mizan.common.problem.Refusal;

/** A value names something unknown, or its days are out of order. */
final class InvalidValue extends Refusal {
  InvalidValue(String field, String message) {
    super(Kind.RULE_BROKEN, "invalid-pay-value");
    violation(field, message);
  }
}
