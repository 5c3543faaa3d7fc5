package dz.mizan.hr.pay.run;

import dz.mizan.common.problem.Refusal;

/** The run has no payslip. */
final class NothingToApprove extends Refusal {
  NothingToApprove() {
    super(Kind.RULE_BROKEN, "payroll-run-empty");
  }
}
