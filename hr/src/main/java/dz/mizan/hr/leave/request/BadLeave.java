package dz.mizan.hr.leave.request;

import dz.mizan.common.problem.Refusal;

/** Values that make no sense together. */
final class BadLeave extends Refusal {
  BadLeave(String field, String message) {
    super(Kind.INVALID, "invalid-request");
    violation(field, message);
  }
}
