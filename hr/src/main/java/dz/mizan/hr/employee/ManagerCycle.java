package dz.mizan.hr.employee;

import dz.mizan.common.problem.Refusal;

/** On some day the employee would be above himself. */
final class ManagerCycle extends Refusal {
  ManagerCycle() {
    super(Kind.RULE_BROKEN, "manager-cycle");
    violation("managerId", "is the employee himself or below him");
  }
}
