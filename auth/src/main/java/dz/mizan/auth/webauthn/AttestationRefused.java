package dz.mizan.auth.webauthn;

import dz.mizan.common.problem.Refusal;

/**
 * The new passkey is malformed, not for us, without verification of its user, or for a challenge
 * that is too old, used or somebody else's.
 */
public final class AttestationRefused extends Refusal {
  public AttestationRefused() {
    super(Kind.RULE_BROKEN, "passkey-not-acceptable");
  }
}
