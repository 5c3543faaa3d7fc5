package dz.mizan.auth.session;

import dz.mizan.common.problem.Refusal;

/** The token is not the newest of a session that goes on. */
public final class RefreshTokenRefused extends Refusal {
  RefreshTokenRefused() {
    super(Kind.UNAUTHENTICATED, "refresh-token-refused");
  }
}
