/**
 * Depreciation schedules: what an asset loses in which month. Arithmetic alone, without the books.
 *
 * <p>Invariant: the charges of a schedule add up to what is to be depreciated, to the centime,
 * because each is the difference of two rounded running totals.
 */
@NullMarked
package dz.mizan.accounting.asset.plan;

import org.jspecify.annotations.NullMarked;
