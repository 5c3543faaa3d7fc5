/**
 * Fiscal years, their months, and the lock date: when entries may still be dated.
 *
 * <p>A year is the calendar year. A month is open; or soft-closed, where automatic entries and
 * callers with {@code periods:adjust} go on; or closed, where nobody does (loi 07-11 art. 19: a
 * closing procedure freezes the chronology). Months are closed one after the other and opened again
 * in the opposite order, by a permission of its own and with a reason. What lies at or before the
 * lock date is never opened again, and the lock date only moves forward.
 *
 * <p>Invariant: whoever posts holds the company's books shared, whoever closes holds them alone, so
 * that there is one order of the two and no entry in a month that was closed before it.
 *
 * <p>Events out: {@code period.closed.v1}, {@code period.reopened.v1}.
 */
@NullMarked
package dz.mizan.accounting.period;

import org.jspecify.annotations.NullMarked;
