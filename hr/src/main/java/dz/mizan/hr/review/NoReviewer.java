package dz.mizan.hr.review;

import dz.mizan.common.problem.Refusal;

/** Somebody has no manager who could review him; one is named, or he is left out. */
public final class NoReviewer extends Refusal {
  public NoReviewer(String number) {
    super(Kind.RULE_BROKEN, "no-reviewer");
    fact("value", number);
  }
}
