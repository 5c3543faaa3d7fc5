/**
 * Reminders to customers who are late: levels as data, letters that a job proposes and a person
 * reviews, sends or drops.
 *
 * <p>An invoice goes through the levels one after the other: the next one is due when it is overdue
 * for the level's days and as long after the letter before as the levels are apart. A letter is for
 * one customer, at the highest level of its invoices. What is in an active payment plan, or
 * doubtful (416), is not reminded of. The fee is printed and not booked: to claim it, invoice it.
 *
 * <p>Invariants: an invoice has each level once (unique in SQL), dropped letters aside; a letter is
 * numbered when it is sent, without gap ({@code RL-2026-000001}), and never changes afterwards;
 * what was paid meanwhile is not in it.
 *
 * <p>Event out: {@code dz.mizan.accounting.dunning.sent.v1}.
 */
@NullMarked
package dz.mizan.accounting.credit.dunning;

import org.jspecify.annotations.NullMarked;
