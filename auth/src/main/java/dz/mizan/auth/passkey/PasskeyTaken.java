package dz.mizan.auth.passkey;

import dz.mizan.common.problem.Refusal;

/** Somebody in the company has this very passkey already. */
public final class PasskeyTaken extends Refusal {
  PasskeyTaken() {
    super(Kind.CONFLICT, "passkey-taken");
  }
}
