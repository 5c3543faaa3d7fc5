package dz.mizan.hr.review;

import dz.mizan.common.problem.Refusal;

/** An answer to a section or goal that is not asked of its writer, or comes twice. */
public final class InvalidAnswer extends Refusal {
  public InvalidAnswer(String field, String message) {
    super(Kind.RULE_BROKEN, "invalid-review-answer");
    violation(field, message);
  }
}
