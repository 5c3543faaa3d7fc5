package dz.mizan.hr.review;

import dz.mizan.common.problem.Refusal;

/** Some reviews of the cycle are neither shared nor cancelled. */
public final class ReviewsUnfinished extends Refusal {
  public ReviewsUnfinished(long count) {
    super(Kind.CONFLICT, "reviews-unfinished");
    fact("count", count);
  }
}
