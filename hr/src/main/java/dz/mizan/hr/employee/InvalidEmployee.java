package dz.mizan.hr.employee;

import dz.mizan.common.problem.Refusal;

/** What was said of an employee does not fit together. */
public final class InvalidEmployee extends Refusal {
  /**
   * @param field that was wrong
   * @param message why, in English
   */
  public InvalidEmployee(String field, String message) {
    super(Kind.RULE_BROKEN, "invalid-employee");
    violation(field, message);
  }
}
