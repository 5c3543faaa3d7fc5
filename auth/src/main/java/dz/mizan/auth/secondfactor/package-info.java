/**
 * When a password is not enough. A user with an authenticator app is asked for a code at each login
 * by password. A company may ask for a second factor of certain roles: who has such a role is let
 * in by two factors or, as long as he has but one, with a session that permits him nothing but to
 * add another.
 */
@NullMarked
package dz.mizan.auth.secondfactor;

import org.jspecify.annotations.NullMarked;
