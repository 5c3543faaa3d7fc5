package dz.mizan.hr.employee;

import dz.mizan.common.problem.Refusal;

/** Where the employee stands, this is not done with him. */
final class WrongEmployeeStatus extends Refusal {
  WrongEmployeeStatus(EmployeeStatus status) {
    super(Kind.CONFLICT, "wrong-employee-status");
    fact("status", status.name());
  }
}
