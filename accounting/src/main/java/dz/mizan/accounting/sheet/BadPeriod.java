package dz.mizan.accounting.sheet;

import dz.mizan.common.problem.Refusal;

/** These days or months are no period that a report can be of. */
public final class BadPeriod extends Refusal {
  public BadPeriod(String parameter, String message) {
    super(Kind.INVALID, "invalid-request");
    violation(parameter, message);
  }
}
