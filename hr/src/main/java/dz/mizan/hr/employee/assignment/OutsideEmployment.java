package dz.mizan.hr.employee.assignment;

import dz.mizan.common.problem.Refusal;
import java.time.LocalDate;

/** On that day the employee does not work for the company. */
public final class OutsideEmployment extends Refusal {
  /**
   * @param field of the request that has the day
   */
  public OutsideEmployment(String field, LocalDate day) {
    super(Kind.RULE_BROKEN, "outside-employment");
    fact("on", day.toString());
    violation(field, "does not work for the company on that day");
  }
}
