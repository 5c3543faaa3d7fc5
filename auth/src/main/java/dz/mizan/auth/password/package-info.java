/**
 * Passwords: Argon2id hashes made and checked on a bounded pool. A password in clear is never
 * logged, stored or sent on.
 */
@NullMarked
package dz.mizan.auth.password;

import org.jspecify.annotations.NullMarked;
