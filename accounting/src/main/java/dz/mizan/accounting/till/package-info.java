/**
 * Tills in the books. A session is booked when it is closed and counted, whole, by the template
 * {@code till-session.closed} in journal CA: sales and TVA per rate, stamp duty, what was paid how,
 * what was counted too much or too little, what was put in and taken out.
 *
 * <p>Nothing is booked twice: a ticket is booked by itself ({@code ticket.on-account}) only for
 * what of it is put on a customer's account, debit the customer, credit 588; the session debits 588
 * for it, so that account is zero when all sessions are closed. Late tickets are part of the next
 * session of their till. Their cash was counted, as a surplus, when the session that they belong to
 * was closed; so it is taken from 758 and not added to the cash again.
 *
 * <p>Events in: {@code dz.mizan.inventory.till-session.closed.v1}, {@code
 * dz.mizan.inventory.ticket.issued.v1}. A customer who is not known yet is met by his id. The float
 * of a session makes no entry: it is cash that stays in the till.
 */
@NullMarked
package dz.mizan.accounting.till;

import org.jspecify.annotations.NullMarked;
