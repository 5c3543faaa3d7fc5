package dz.mizan.hr.employee;

import dz.mizan.common.problem.Refusal;

/** Another employee has this number of the social insurance. Tells no number and no name. */
final class InsuranceNumberTaken extends Refusal {
  InsuranceNumberTaken() {
    super(Kind.CONFLICT, "insurance-number-taken");
    violation("nss", "already used in this company");
  }
}
