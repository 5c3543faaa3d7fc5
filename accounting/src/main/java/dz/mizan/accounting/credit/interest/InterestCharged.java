package dz.mizan.accounting.credit.interest;

import dz.mizan.common.problem.Refusal;

/** Somebody else charged some of these days at the same moment. */
final class InterestCharged extends Refusal {
  InterestCharged() {
    super(Kind.CONFLICT, "interest-charged");
  }
}
