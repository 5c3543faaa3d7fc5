package dz.mizan.hr.calendar;

import dz.mizan.common.problem.Refusal;

/** Days that make no sense together. */
final class InvalidDays extends Refusal {
  InvalidDays(String field, String message) {
    super(Kind.INVALID, "invalid-request");
    violation(field, message);
  }
}
