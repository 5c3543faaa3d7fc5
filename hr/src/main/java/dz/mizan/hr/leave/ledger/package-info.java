/**
 * Rights to leave: what months of work give, what requests take, by employee, type and reference
 * year (1 July to 30 June, loi 90-11 art. 40).
 *
 * <p>Invariants, held in SQL: entries are only ever added; a balance is the sum of its entries
 * ({@code keep_leave_balance}) and not below zero unless its type allows it; a month gives leave
 * once (unique). Taking goes by {@code take_leave}, which locks the balances, so of many requests
 * for the last day one gets it. What a month should have given can be computed again at any time
 * from the facts of that time; differences become entries of their own, by hand, by the job for
 * absence that was decided about later, and when somebody goes.
 *
 * <p>Door for payroll: {@link dz.mizan.hr.leave.ledger.LeaveSettlement}.
 */
@NullMarked
package dz.mizan.hr.leave.ledger;

import org.jspecify.annotations.NullMarked;
