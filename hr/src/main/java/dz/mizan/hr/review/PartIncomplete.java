package dz.mizan.hr.review;

import dz.mizan.common.problem.Refusal;

/** Ratings are missing. */
public final class PartIncomplete extends Refusal {
  public PartIncomplete(int missing) {
    super(Kind.RULE_BROKEN, "review-part-incomplete");
    fact("missing", missing);
  }
}
