package dz.mizan.hr.pay.run;

import dz.mizan.common.problem.Refusal;

/** What the payslips were made from is another now: the run is to be calculated again. */
final class PayrollOutdated extends Refusal {
  PayrollOutdated() {
    super(Kind.CONFLICT, "payroll-outdated");
  }
}
