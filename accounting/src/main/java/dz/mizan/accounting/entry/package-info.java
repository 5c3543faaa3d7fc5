/**
 * Journal entries: posted at once, numbered, never changed. A correction is a reversing entry.
 *
 * <p>Invariants, each held by Java and by SQL: at least two lines; a line is either debit or
 * credit, positive; total debit = total credit; accounts exist and are no headings; numbers have no
 * gap per company, journal and fiscal year; entries and lines are never changed (décret exécutif
 * 09-110). An entry that follows from an event carries its origin and exists once per event.
 *
 * <p>Lines may name a partner, a cost centre, a project, a due date and an amount in a foreign
 * currency, which is converted once, half-up to the centime ({@link
 * dz.mizan.accounting.entry.ConvertLines}); the company's currency is what balances.
 *
 * <p>REST requests and events go through the same {@link dz.mizan.accounting.entry.PostEntry}: one
 * statement, {@code post_entries}, that takes one entry or a thousand, all or nothing, that checks,
 * numbers, writes the lines and adds to the balances. Locks come in one order: the journal's
 * counter, then balances by account. The counter is one row per journal and year, locked until the
 * commit: that is the price of gapless numbers, and the limit of one journal. Balances ({@code
 * account_balance}) would be the next such row, one for all that touches 301 or 512; so each
 * account and month has eight slots, and a connection adds to the slot of its database process. A
 * reader sums the slots.
 *
 * <p>A fiscal year is the calendar year. The current and the previous one open when first used;
 * requests for other dates are refused, events open the year that they need.
 *
 * <p>Event out: {@code entry.posted.v1}.
 */
@NullMarked
package dz.mizan.accounting.entry;

import org.jspecify.annotations.NullMarked;
