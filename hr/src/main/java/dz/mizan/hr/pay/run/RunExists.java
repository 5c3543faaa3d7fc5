package dz.mizan.hr.pay.run;

import dz.mizan.common.problem.Refusal;

/** There is such a run of the month already. */
final class RunExists extends Refusal {
  RunExists(String month) {
    super(Kind.CONFLICT, "payroll-run-exists");
    fact("month", month);
  }
}
