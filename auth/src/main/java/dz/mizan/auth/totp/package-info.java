/**
 * Codes of an authenticator app as second factor (RFC 6238: SHA-1, six digits, 30 s, one step off
 * either way), and ten recovery codes. Invariants: the secret is shown once and kept encrypted; a
 * code and a recovery code are good once, also for two at once; five wrong ones close the door, for
 * longer each time. Only who has proved the first factor gets to it, so a stranger closes nothing.
 * No events; every change and every wrong code is audited.
 */
@NullMarked
package dz.mizan.auth.totp;

import org.jspecify.annotations.NullMarked;
