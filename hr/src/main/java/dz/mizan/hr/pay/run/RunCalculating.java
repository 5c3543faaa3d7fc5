package dz.mizan.hr.pay.run;

import dz.mizan.common.problem.Refusal;

/** A calculation is under way. */
final class RunCalculating extends Refusal {
  RunCalculating(int done, int people) {
    super(Kind.CONFLICT, "payroll-calculating");
    fact("done", done);
    fact("people", people);
  }
}
