package dz.mizan.hr.review;

import dz.mizan.common.problem.Refusal;

/** A rating is none of the scale. */
public final class RatingOffScale extends Refusal {
  public RatingOffScale(String field) {
    super(Kind.RULE_BROKEN, "rating-off-scale");
    violation(field, "none of the scale");
  }
}
