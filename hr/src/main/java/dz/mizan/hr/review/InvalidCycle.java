package dz.mizan.hr.review;

import dz.mizan.common.problem.Refusal;

/** Days out of order, or a scale or template that the company does not have. */
public final class InvalidCycle extends Refusal {
  public InvalidCycle(String field, String message) {
    super(Kind.RULE_BROKEN, "invalid-review-cycle");
    violation(field, message);
  }
}
