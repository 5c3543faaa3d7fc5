/**
 * Who may do what: companies, their users, sessions and keys.
 *
 * <p>Events in: {@code company.erased.v1} of the other services. Events out: of companies, users
 * and sessions; see the features.
 */
@NullMarked
package dz.mizan.auth;

import org.jspecify.annotations.NullMarked;
