package dz.mizan.hr.review;

import dz.mizan.common.problem.Refusal;

/** Somebody is reviewed for some of these days already. */
public final class ReviewOverlap extends Refusal {
  public ReviewOverlap() {
    super(Kind.CONFLICT, "review-overlap");
  }
}
