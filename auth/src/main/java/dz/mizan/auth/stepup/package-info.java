/**
 * Proving once more who one is, within a session, for what must not be done with a token that was
 * left lying around ({@link dz.mizan.common.security.SteppedUp}, RFC 9470). By the strongest that
 * the user has: a password will do only for who has neither passkey nor authenticator app. Machines
 * cannot.
 */
@NullMarked
package dz.mizan.auth.stepup;

import org.jspecify.annotations.NullMarked;
