/**
 * Payments received (RG) and made (DC): by cash, cheque, transfer or card; what documents they
 * settle; and how they are taken back.
 *
 * <p>A payment is one entry: the money on line 1, the partner on line 2, stamp duty on cash
 * received on line 3. It is final: it is cancelled, or its cheque bounces, by the reversing entry.
 * What is allocated or reconciled must be undone first; only a bounce undoes its allocations by
 * itself, because then the documents are open again.
 *
 * <p>An allocation matches the partner's line with a line of a document, by {@code matching}, whose
 * open items hold that nothing is settled beyond what is open: of two payments of one invoice one
 * takes the rest. Discount, small differences and the turning of an advance (4191, 4091) into a
 * payment are an entry of the allocation's own in the journal OD, which its undoing reverses. What
 * is not allocated stays open as the partner's credit.
 *
 * <p>A cheque received waits in 5112 until the bank has cleared it.
 *
 * <p>Locks: the payment, the treasury account, then its number and the journals, then open items.
 *
 * <p>Events out: {@code payment.received.v1}, {@code payment.made.v1} (sequence 1), {@code
 * payment.cancelled.v1} (sequence 2); subject the payment.
 */
@NullMarked
package dz.mizan.accounting.payment;

import org.jspecify.annotations.NullMarked;
