package dz.mizan.auth.totp;

import dz.mizan.common.problem.Refusal;

/** The user has no authenticator app, or has not begun to add one. */
public final class TotpNotEnabled extends Refusal {
  TotpNotEnabled() {
    super(Kind.CONFLICT, "totp-not-enabled");
  }
}
