package dz.mizan.auth.stepup;

import dz.mizan.common.problem.Refusal;

/** Only users who are logged in prove who they are; an API key has nothing to prove it with. */
public final class SessionExpected extends Refusal {
  SessionExpected() {
    super(Kind.FORBIDDEN, "session-expected");
  }
}
