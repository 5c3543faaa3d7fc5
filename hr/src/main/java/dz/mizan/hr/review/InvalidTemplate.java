package dz.mizan.hr.review;

import dz.mizan.common.problem.Refusal;

/** Sections whose weights are not 100, or that cannot be. */
public final class InvalidTemplate extends Refusal {
  public InvalidTemplate(String field, String message) {
    super(Kind.RULE_BROKEN, "invalid-review-template");
    violation(field, message);
  }
}
