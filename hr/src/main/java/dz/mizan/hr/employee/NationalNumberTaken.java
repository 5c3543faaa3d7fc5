package dz.mizan.hr.employee;

import dz.mizan.common.problem.Refusal;

/**
 * Somebody with this national number works for the company already. Tells no number and no name.
 */
final class NationalNumberTaken extends Refusal {
  NationalNumberTaken() {
    super(Kind.CONFLICT, "national-number-taken");
    violation("nationalNumber", "already used in this company");
  }
}
