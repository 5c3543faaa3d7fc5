package dz.mizan.hr.pay.component.structure;

import dz.mizan.common.problem.Refusal;

/** A structure or its assignment names something unknown, or does not go together. */
final class InvalidStructure extends Refusal {
  InvalidStructure(String field, String message) {
    super(Kind.RULE_BROKEN, "invalid-pay-structure");
    violation(field, message);
  }
}
