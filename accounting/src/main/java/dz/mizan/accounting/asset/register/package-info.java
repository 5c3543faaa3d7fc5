/**
 * The table of fixed assets and depreciation of a year (SCF, annexe: immobilisations et
 * amortissements): what assets cost, what was depreciated and impaired, at its beginning, during it
 * and at its end. Reads only.
 *
 * <p>Invariants: end = beginning + increase − decrease, for cost and for depreciation; only what is
 * booked counts.
 */
@NullMarked
package dz.mizan.accounting.asset.register;

import org.jspecify.annotations.NullMarked;
