/**
 * Booking depreciation: the months that are due, of all assets in service, one entry each in
 * journal OD; or one for a whole year. By hand, and by the job {@code book-depreciation} after each
 * month.
 *
 * <p>Invariants: a month of an asset is in one entry; a run's entry is the sum of its charges; an
 * entry of a closed month is booked on the first open day after it.
 */
@NullMarked
package dz.mizan.accounting.asset.run;

import org.jspecify.annotations.NullMarked;
