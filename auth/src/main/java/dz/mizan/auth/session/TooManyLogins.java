package dz.mizan.auth.session;

import dz.mizan.common.problem.Refusal;

/** Too many failures of this user from this address. */
public final class TooManyLogins extends Refusal {
  TooManyLogins(int waitSeconds) {
    super(Kind.TOO_MANY, "too-many-logins");
    retryAfter(Math.max(1, waitSeconds));
  }
}
