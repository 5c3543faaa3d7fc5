package dz.mizan.auth.session;

import dz.mizan.common.problem.Refusal;

/** Company, username or password is wrong; which one, nobody learns. */
public final class InvalidCredentials extends Refusal {
  InvalidCredentials() {
    super(Kind.UNAUTHENTICATED, "invalid-credentials");
  }
}
