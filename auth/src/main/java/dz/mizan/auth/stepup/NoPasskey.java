package dz.mizan.auth.stepup;

import dz.mizan.common.problem.Refusal;

/** The user has no passkey to be asked for. */
public final class NoPasskey extends Refusal {
  NoPasskey() {
    super(Kind.CONFLICT, "no-passkey");
  }
}
