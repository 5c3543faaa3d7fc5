package dz.mizan.hr.attendance;

import dz.mizan.common.problem.Refusal;

/** Days of the request that cannot be: out of order, out of range, or none of the calendar. */
public final class BadDates extends Refusal {
  public BadDates(String field, String message) {
    super(Kind.RULE_BROKEN, "bad-attendance-dates");
    violation(field, message);
  }
}
