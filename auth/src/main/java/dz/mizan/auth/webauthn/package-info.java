/**
 * WebAuthn level 3 on the wire: options for browsers, challenges, and the verification of what
 * authenticators sign (ADR 16). Invariants: a challenge is accepted once, for what it was issued
 * for, within five minutes, by any replica; only our own relying party id and origins are accepted;
 * the authenticator has verified its user. Knows nothing of where passkeys are kept.
 */
@NullMarked
package dz.mizan.auth.webauthn;

import org.jspecify.annotations.NullMarked;
