/**
 * Logins. All refused logins look the same from outside, in content and in time; too many of them
 * from one address close the door for a minute.
 */
@NullMarked
package dz.mizan.auth.session;

import org.jspecify.annotations.NullMarked;
