package dz.mizan.hr.department;

import dz.mizan.common.problem.Refusal;

/** The department is archived, or is not, and so there is nothing to be done. */
final class DepartmentArchived extends Refusal {
  private DepartmentArchived(String code) {
    super(Kind.CONFLICT, code);
  }

  static DepartmentArchived already() {
    return new DepartmentArchived("department-archived");
  }

  static DepartmentArchived not() {
    return new DepartmentArchived("department-not-archived");
  }
}
