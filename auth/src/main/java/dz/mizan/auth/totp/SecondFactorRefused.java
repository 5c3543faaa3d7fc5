package dz.mizan.auth.totp;

import dz.mizan.common.problem.Refusal;

/** The code is wrong, or was used before. */
public final class SecondFactorRefused extends Refusal {
  SecondFactorRefused() {
    super(Kind.UNAUTHENTICATED, "second-factor-refused");
  }
}
