package dz.mizan.hr.leave.team;

import dz.mizan.common.problem.Refusal;

/** What is said of a feed does not go together. */
final class BadFeed extends Refusal {
  BadFeed(String field, String message) {
    super(Kind.INVALID, "invalid-request");
    violation(field, message);
  }
}
