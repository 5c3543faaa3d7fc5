package dz.mizan.auth.webauthn;

import dz.mizan.common.problem.Refusal;

/**
 * What the authenticator sent is malformed, not for us, not for this challenge, or not signed by
 * the passkey; which of these, strangers do not learn.
 */
public final class CredentialRefused extends Refusal {
  public CredentialRefused() {
    super(Kind.UNAUTHENTICATED, "passkey-refused");
  }
}
