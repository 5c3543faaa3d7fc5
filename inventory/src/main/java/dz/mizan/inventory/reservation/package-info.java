/**
 * Promises of goods: what is reserved stays on hand but is not available to others.
 *
 * <p>Invariants: 0 ≤ reserved ≤ on hand for every level, held by SQL; what a level counts as
 * reserved is the sum of what its active reservations have remaining; a promise ends once, by being
 * kept, released or expired.
 */
@NullMarked
package dz.mizan.inventory.reservation;

import org.jspecify.annotations.NullMarked;
