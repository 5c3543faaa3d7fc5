package dz.mizan.auth.passkey;

import dz.mizan.common.problem.Refusal;

/**
 * The authenticator has counted fewer uses than it told before: there are two of it, and one is a
 * copy (WebAuthn level 3, 6.1.1).
 */
public final class CounterRegressed extends Refusal {
  CounterRegressed() {
    super(Kind.UNAUTHENTICATED, "passkey-counter-regressed");
  }
}
