package dz.mizan.hr.employee;

import dz.mizan.common.problem.Refusal;

/**
 * A salary that goes along with a change does not open, so it cannot be sealed for its new row. A
 * new one has to be agreed first.
 */
public final class SalaryUnreadable extends Refusal {
  /**
   * @param number of the employee whose salary it is
   */
  public SalaryUnreadable(String number) {
    super(Kind.CONFLICT, "salary-unreadable");
    fact("employeeNumber", number);
  }
}
