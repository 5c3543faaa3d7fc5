package dz.mizan.hr.review;

import dz.mizan.common.problem.Refusal;

/** What was asked for cannot be done to a review, a part or a cycle in this state. */
public final class WrongReviewStatus extends Refusal {
  public WrongReviewStatus(String status) {
    super(Kind.CONFLICT, "wrong-review-status");
    fact("reviewStatus", status);
  }
}
