package dz.mizan.hr.leave.request;

import dz.mizan.common.problem.Refusal;

/** The company has no such employee, or he has left. */
final class UnknownDelegate extends Refusal {
  UnknownDelegate() {
    super(Kind.RULE_BROKEN, "unknown-delegate");
  }
}
