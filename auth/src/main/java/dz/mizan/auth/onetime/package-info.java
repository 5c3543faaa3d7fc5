/**
 * Secrets that are sent by mail and work once. At any time a user has at most one of each purpose,
 * the newest; only its hash is kept. Used by several at once, one of them succeeds.
 */
@NullMarked
package dz.mizan.auth.onetime;

import org.jspecify.annotations.NullMarked;
