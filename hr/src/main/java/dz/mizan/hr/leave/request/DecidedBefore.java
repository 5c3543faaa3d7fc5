package dz.mizan.hr.leave.request;

import dz.mizan.common.problem.Refusal;

/** Two decisions are made by two people. */
final class DecidedBefore extends Refusal {
  DecidedBefore() {
    super(Kind.FORBIDDEN, "leave-decided-before");
  }
}
