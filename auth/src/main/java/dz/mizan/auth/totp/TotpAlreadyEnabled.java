package dz.mizan.auth.totp;

import dz.mizan.common.problem.Refusal;

/** The user has an authenticator app; it has to be disabled first. */
public final class TotpAlreadyEnabled extends Refusal {
  TotpAlreadyEnabled() {
    super(Kind.CONFLICT, "totp-already-enabled");
  }
}
