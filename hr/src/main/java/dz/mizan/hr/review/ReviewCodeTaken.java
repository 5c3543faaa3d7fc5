package dz.mizan.hr.review;

import dz.mizan.common.problem.Refusal;

/** Another scale, template or cycle of the company has this code or name. */
public final class ReviewCodeTaken extends Refusal {
  public ReviewCodeTaken(String code) {
    super(Kind.CONFLICT, "review-code-taken");
    fact("value", code);
  }
}
