/**
 * Lots and serial numbers: where they are, how they moved, when they expire.
 *
 * <p>Invariants: one open alert per lot and warehouse, and one at all for the same expiry date.
 * Event out: {@code lot.expiring.v1}. Job: {@code alert-expiring-lots}.
 */
@NullMarked
package dz.mizan.inventory.lot;

import org.jspecify.annotations.NullMarked;
