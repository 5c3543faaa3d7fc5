package dz.mizan.auth.employee;

import dz.mizan.common.problem.Refusal;

/** The request names no user, or two. */
final class OneUserExpected extends Refusal {
  OneUserExpected() {
    super(Kind.INVALID, "invalid-request");
    violation("", "exactly one of invitation and userId");
  }
}
