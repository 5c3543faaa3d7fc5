package dz.mizan.hr.listing;

import dz.mizan.common.problem.Refusal;

/** A day that is none, or that cannot be asked about. */
public final class BadDay extends Refusal {
  public BadDay(String parameter, String message) {
    super(Kind.INVALID, "invalid-request");
    violation(parameter, message);
  }
}
