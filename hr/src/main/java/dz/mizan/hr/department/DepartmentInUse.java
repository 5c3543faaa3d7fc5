package dz.mizan.hr.department;

import dz.mizan.common.problem.Refusal;

/** The department still has people, positions or departments below it. */
final class DepartmentInUse extends Refusal {
  DepartmentInUse(long employees, long positions, long departments) {
    super(Kind.CONFLICT, "department-in-use");
    fact("employees", employees);
    fact("positions", positions);
    fact("departments", departments);
  }
}
