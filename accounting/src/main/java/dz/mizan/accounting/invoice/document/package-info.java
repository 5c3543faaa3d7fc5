/**
 * The papers of a sale: what quotes, invoices and credit notes have in common. The features that
 * write, issue and print them are beside it.
 *
 * <p>Invariants, each held by SQL too: a draft has no number; a document that has one is never
 * changed or deleted, what its paper says with the identities of both sides is kept with it; within
 * a series and year, numbers have no gap and dates go up with them; TVA is rounded once per rate;
 * what is credited of a line, of a rate and of the whole never exceeds what was invoiced; a deposit
 * is taken off once.
 */
@NullMarked
package dz.mizan.accounting.invoice.document;

import org.jspecify.annotations.NullMarked;
