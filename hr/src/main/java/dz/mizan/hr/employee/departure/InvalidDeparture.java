package dz.mizan.hr.employee.departure;

import dz.mizan.common.problem.Refusal;

/** A day or a person that does not fit how somebody leaves or comes back. */
final class InvalidDeparture extends Refusal {
  InvalidDeparture(String field, String message) {
    super(Kind.RULE_BROKEN, "invalid-departure");
    violation(field, message);
  }
}
