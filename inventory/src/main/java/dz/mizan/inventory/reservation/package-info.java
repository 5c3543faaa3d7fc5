/**
 * Promises of goods: what is reserved stays on hand but is not available to others.
 *
 * <p>Invariants: 0 ≤ reserved ≤ on hand for every level, held by SQL; what a level counts as
 * reserved is the sum of what its active reservations have remaining; a promise ends once, by being
 * kept, released or expired. Who releases, keeps and expires at the same moment is decided by the
 * level's lock.
 *
 * <p>Events out: {@code reservation.created.v1}, {@code reservation.extended.v1}, {@code
 * reservation.released.v1} (also when goods are taken), written by a trigger, whoever changes it.
 * Job: {@code release-expired-reservations}.
 */
@NullMarked
package dz.mizan.inventory.reservation;

import org.jspecify.annotations.NullMarked;
