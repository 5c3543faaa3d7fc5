package dz.mizan.hr.selfservice;

import dz.mizan.common.problem.Refusal;

/** What is asked for does not fit the kind of the request. */
final class UnfitWish extends Refusal {
  UnfitWish(String field, String why) {
    super(Kind.RULE_BROKEN, "unfit-change-request");
    violation("wish." + field, why);
  }
}
