package dz.mizan.hr.leave.request;

import dz.mizan.common.problem.Refusal;

/** It prolongs leave of another type, which does not end on the day before. */
final class NothingToFollow extends Refusal {
  NothingToFollow() {
    super(Kind.RULE_BROKEN, "leave-follows-nothing");
  }
}
