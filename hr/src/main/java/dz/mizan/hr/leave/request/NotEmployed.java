package dz.mizan.hr.leave.request;

import dz.mizan.common.problem.Refusal;

/** It lies before the person was hired or after he left. */
final class NotEmployed extends Refusal {
  NotEmployed() {
    super(Kind.RULE_BROKEN, "leave-outside-employment");
  }
}
