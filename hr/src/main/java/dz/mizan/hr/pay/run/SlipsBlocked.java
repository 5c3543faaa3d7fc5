package dz.mizan.hr.pay.run;

import dz.mizan.common.problem.Refusal;

/** Some payslips could not be calculated, and nobody has said to leave them out. */
final class SlipsBlocked extends Refusal {
  SlipsBlocked(int blocked) {
    super(Kind.CONFLICT, "payslips-blocked");
    fact("blocked", blocked);
  }
}
