/**
 * Invoices to customers (FA), and below this package quotes (PF), credit notes (AV), what orders
 * become, and the papers.
 *
 * <p>A draft becomes an invoice when it is issued: within one transaction its paper is checked for
 * the mentions that the law wants, it gets the next number of its series, the entry of journal VE
 * is posted (debit 411, credit 70x, 4457 and 4477 for the stamp duty on cash), and all of it is
 * frozen. Whether it is paid is never stored: its open item in the books tells.
 *
 * <p>Invariants: see {@link dz.mizan.accounting.invoice.document}. Locks come in one order:
 * document, invoice that it corrects, counter of the series, journal.
 *
 * <p>Events out: {@code invoice.issued.v1}, {@code credit-note.issued.v1}, {@code
 * invoice.cancelled.v1}. Events in: {@code dz.mizan.inventory.order.completed.v1} and {@code
 * order.refunded.v1}, which become drafts.
 */
@NullMarked
package dz.mizan.accounting.invoice;

import org.jspecify.annotations.NullMarked;
