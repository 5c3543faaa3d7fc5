package dz.mizan.auth.webauthn;

import dz.mizan.auth.webauthn.Challenges.Challenge;

/**
 * Somebody has shown that he has the passkey.
 *
 * @param challenge to be spent with what it permits
 * @param signCount of this use, to be compared with the last
 * @param backedUp whether the passkey is copied to other devices now
 */
public record Asserted(Challenge challenge, long signCount, boolean backedUp) {}
