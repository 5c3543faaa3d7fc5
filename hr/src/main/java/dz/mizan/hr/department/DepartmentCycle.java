package dz.mizan.hr.department;

import dz.mizan.common.problem.Refusal;

/** The department would be above itself. */
final class DepartmentCycle extends Refusal {
  DepartmentCycle() {
    super(Kind.RULE_BROKEN, "department-cycle");
    violation("parentId", "is the department itself or below it");
  }
}
