/**
 * Leave: what other features may ask about it.
 *
 * <p>{@code type} holds the kinds of leave as data, {@code ledger} the rights that are earned and
 * used, {@code request} the requests and their days, {@code team} the calendars of who is away.
 * What days of leave are paid (loi 90-11 art. 52) is payroll's.
 *
 * <p>Lock order: idempotency key, employee, request, balances.
 */
@NullMarked
package dz.mizan.hr.leave;

import org.jspecify.annotations.NullMarked;
