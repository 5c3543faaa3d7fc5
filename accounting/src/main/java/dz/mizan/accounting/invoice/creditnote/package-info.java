/**
 * Credit notes (AV, factures d'avoir), and the cancellation of invoices, which is a credit note
 * over all of one.
 *
 * <p>A credit note refers to its invoice's number and date, bears the same rates, and reverses the
 * same accounts; a rebate after the sale goes to 709. Invariants, in SQL too: of no line, of no
 * rate, of no invoice more is credited than was invoiced. The stamp duty is not given back, unless
 * the invoice is cancelled because nobody has paid it.
 *
 * <p>Events out: {@code credit-note.issued.v1}, {@code invoice.cancelled.v1}.
 */
@NullMarked
package dz.mizan.accounting.invoice.creditnote;

import org.jspecify.annotations.NullMarked;
