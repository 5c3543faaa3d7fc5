/**
 * The passkeys of users: a user may have up to ten, adds, names and removes them himself, and
 * proves with one who he is. Invariants: a credential belongs to one user of the company; its
 * signature counter only grows; what was removed is of no use any more. No events; every addition,
 * removal and suspicious use is audited.
 */
@NullMarked
package dz.mizan.auth.passkey;

import org.jspecify.annotations.NullMarked;
