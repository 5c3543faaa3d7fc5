/**
 * Payroll in the books: a payroll run that was approved is one entry in journal PA, of the lines
 * that it brings. The template {@code payroll.approved} says journal and label only.
 *
 * <p>Event in: {@code dz.mizan.hr.payroll.approved.v1}. What accounting reads of it: {@code runId},
 * {@code month} ({@code 2026-11}), an optional {@code number}, {@code postedOn} (the day of the
 * entry; the last of the month if missing) and {@code lines}, each with {@code account}, {@code
 * debit} or {@code credit} as decimal strings, and optionally {@code label}, {@code costCentre}.
 * The usual lines are debit 631 gross, 635 employer's contributions; credit 431, 4421, 421, 425,
 * 427. A cost centre that is unknown or closed here is left out: its code stays in the line's
 * label, and the audit trail has {@code payroll.cost-centres-left-out}. More lines than an entry
 * takes are booked by account alone. What does not balance, or names an account that cannot be
 * posted to, becomes a dead letter with that reason, and can be replayed when the account exists.
 */
@NullMarked
package dz.mizan.accounting.payroll;

import org.jspecify.annotations.NullMarked;
