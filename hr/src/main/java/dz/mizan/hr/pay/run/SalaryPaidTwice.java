package dz.mizan.hr.pay.run;

import dz.mizan.common.problem.Refusal;

/** Another run pays the salary of the month to one of these people. */
final class SalaryPaidTwice extends Refusal {
  SalaryPaidTwice() {
    super(Kind.CONFLICT, "payroll-salary-paid-twice");
  }
}
