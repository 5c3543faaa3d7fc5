package dz.mizan.inventory.reorder;

import dz.mizan.common.problem.Refusal;

/** The figures contradict each other. */
final class BadRule extends Refusal {
  BadRule(String field, String message) {
    super(Kind.INVALID, "invalid-request");
    violation(field, message);
  }
}
