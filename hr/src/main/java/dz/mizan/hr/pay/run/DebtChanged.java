package dz.mizan.hr.pay.run;

import dz.mizan.common.problem.Refusal;

/** Less is owed than the payslips take off: another run was faster. */
final class DebtChanged extends Refusal {
  DebtChanged() {
    super(Kind.CONFLICT, "payroll-debt-changed");
  }
}
