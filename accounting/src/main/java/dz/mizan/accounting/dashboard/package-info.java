/**
 * The figures of a company at a glance, month by month, in one call. A projection of the balances
 * that posting maintains; it reads, and writes nothing.
 *
 * <p>An answer is stored under the number of entries that were posted, which the counters of the
 * journals know without anybody counting anew: one that was made before a posting bears another
 * number and is not found again (as ADR 23 does for storefronts).
 */
@NullMarked
package dz.mizan.accounting.dashboard;

import org.jspecify.annotations.NullMarked;
