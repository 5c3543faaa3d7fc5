/**
 * Logins by passkey instead of a password: with a passkey that the authenticator finds by itself,
 * or after naming company and user. What strangers learn of a name is the same whether there is
 * such a user or not.
 */
@NullMarked
package dz.mizan.auth.passwordless;

import org.jspecify.annotations.NullMarked;
