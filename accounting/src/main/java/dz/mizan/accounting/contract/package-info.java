/**
 * Contracts that are billed by the month, the quarter or the year.
 *
 * <p>A job makes the invoices, drafts or issued as the contract wants. Invariants, in SQL too: a
 * period is billed once, and no day twice; its row commits with its invoice, so that one who is
 * killed in the middle leaves neither. An invoice that cannot be issued stays a draft, with the
 * reason on the contract. Prices are indexed at each anniversary, or from a day on; the first and
 * last period of a prorated contract are shared by days, rounded once to four decimals.
 */
@NullMarked
package dz.mizan.accounting.contract;

import org.jspecify.annotations.NullMarked;
