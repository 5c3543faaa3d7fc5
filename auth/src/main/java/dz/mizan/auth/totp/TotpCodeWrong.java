package dz.mizan.auth.totp;

import dz.mizan.common.problem.Refusal;

/** The code is not one that the new authenticator app shows now. */
public final class TotpCodeWrong extends Refusal {
  TotpCodeWrong() {
    super(Kind.RULE_BROKEN, "totp-code-wrong");
  }
}
