/**
 * Fixed assets: acquisition, depreciation schedule, impairment, disposal; by the SCF's accounts 2x,
 * 28x, 29x, 681, 652 and 752.
 *
 * <p>An asset is a draft until it is put into service; then it has a number ({@code
 * IM-2026-000001}) and its schedule, month by month, is stored. {@code asset.run} books what is
 * due, {@code asset.register} shows the tables, {@code asset.plan} has the arithmetic.
 *
 * <p>Invariants: a month of an asset is booked once (key of {@code asset_charge}) and never changed
 * afterwards; what is taken off never exceeds the cost less the residual value; the charges that
 * are booked and planned, what was depreciated before and impairments add up to exactly that; what
 * an entry debited is claimed once by the assets that name it.
 *
 * <p>Choices to be confirmed by an accountant, hence settings: linear depreciation by days of
 * thirty-day months; degressive coefficients of CIDTA art. 174, by whole years, of which the one of
 * acquisition is the first; 462 for the price of what is sold, 404 for what is bought. Out of
 * scope: revaluation, disposal of a part, the reversal of an impairment.
 *
 * <p>Event out: {@code dz.mizan.accounting.asset.disposed.v1}.
 */
@NullMarked
package dz.mizan.accounting.asset;

import org.jspecify.annotations.NullMarked;
