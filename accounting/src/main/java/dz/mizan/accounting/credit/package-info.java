/**
 * Customers' credit: limit, terms, what they owe, and whether orders of theirs are accepted. {@code
 * credit.aged} has the aged balance and the customer's statement, {@code credit.dunning} reminders,
 * {@code credit.plan} payment plans, {@code credit.interest} late interest and doubtful debts.
 *
 * <p>A customer is on hold because somebody put him there, because he owes more than his limit, or
 * because something is overdue for longer than the settings allow. What he owes is the sum of his
 * open items on accounts 41 (411, 413, 416, less what he paid in advance, 419).
 *
 * <p>Event out: {@code dz.mizan.accounting.credit.changed.v1}, a second or two after whatever
 * changed it. Invariants: the change is noted by triggers in the transaction that makes it, so it
 * is never lost; many changes of one customer are told as one; nothing is told twice in a row; the
 * sequence of a customer's events has no gap.
 */
@NullMarked
package dz.mizan.accounting.credit;

import org.jspecify.annotations.NullMarked;
