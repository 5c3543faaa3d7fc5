package dz.mizan.hr.department;

import dz.mizan.common.problem.Refusal;

/** Another department of the company has this code. */
final class DepartmentCodeTaken extends Refusal {
  DepartmentCodeTaken(String code) {
    super(Kind.CONFLICT, "department-code-taken");
    fact("departmentCode", code);
  }
}
