package dz.mizan.auth.passkey;

import dz.mizan.common.problem.Refusal;

/** The user has as many passkeys as one may have. */
public final class TooManyPasskeys extends Refusal {
  TooManyPasskeys() {
    super(Kind.CONFLICT, "too-many-passkeys");
  }
}
