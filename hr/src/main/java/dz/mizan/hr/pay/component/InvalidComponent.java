package dz.mizan.hr.pay.component;

import dz.mizan.common.problem.Refusal;

/** The parts of a component do not go together. */
final class InvalidComponent extends Refusal {
  InvalidComponent(String field, String message) {
    super(Kind.RULE_BROKEN, "invalid-pay-component");
    violation(field, message);
  }
}
