/**
 * Ways back into an account and changes of what proves who somebody is: password reset and change,
 * verification of the address, taking up an invitation. Links work once; whoever asks for one never
 * learns whether there is such a user. A new password ends sessions and removes no second factor.
 * Events out: those of users and sessions.
 */
@NullMarked
package dz.mizan.auth.recovery;

import org.jspecify.annotations.NullMarked;
