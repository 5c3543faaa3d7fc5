package dz.mizan.common.security;

import dz.mizan.common.problem.Refusal;

/** Auth has to be asked what the credential is worth, and does not answer. */
public final class AuthUnavailable extends Refusal {
  AuthUnavailable() {
    super(Kind.NOT_READY, "auth-unavailable");
  }
}
