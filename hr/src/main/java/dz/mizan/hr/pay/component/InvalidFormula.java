package dz.mizan.hr.pay.component;

import dz.mizan.common.problem.Refusal;

/** A formula that is none, names something unknown, divides by zero or reads itself. */
final class InvalidFormula extends Refusal {
  InvalidFormula(String field, String message) {
    super(Kind.RULE_BROKEN, "invalid-formula");
    violation(field, message);
  }
}
