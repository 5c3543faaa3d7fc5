/**
 * Sessions: logging in, staying in by refresh tokens, leaving. All refused logins look the same
 * from outside, in content and in time. Too many failures of one name from one address close the
 * door for a minute; otherwise failures only slow down. A session is the family of its refresh
 * tokens: one that is used twice ends it. The truth is in PostgreSQL; Redis only knows when a
 * session was last seen.
 *
 * <p>Event out: {@code session.revoked.v1}.
 */
@NullMarked
package dz.mizan.auth.session;

import org.jspecify.annotations.NullMarked;
