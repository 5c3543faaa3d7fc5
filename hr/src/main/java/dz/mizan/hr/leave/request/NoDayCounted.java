package dz.mizan.hr.leave.request;

import dz.mizan.common.problem.Refusal;

/** None of the days counts as leave: nobody works then anyway. */
final class NoDayCounted extends Refusal {
  NoDayCounted() {
    super(Kind.RULE_BROKEN, "leave-without-days");
  }
}
