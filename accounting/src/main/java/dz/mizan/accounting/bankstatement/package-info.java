/**
 * Bank statements and their reconciliation with the books.
 *
 * <p>A file is CSV by a profile of the company, CAMT.053 or MT940. It comes in whole or not at all:
 * a broken one is refused by its line, one that came in before by its hash or its statement's own
 * reference, and one whose opening balance and lines do not make up its closing balance as such.
 * Lines that came in by another file are refused, skipped or kept, as asked; the same line twice in
 * one file is two lines.
 *
 * <p>A reconciliation says that some lines of statements and some lines of the treasury account's
 * ledger account tell of the same money: whole lines, each in one reconciliation at most, equal in
 * sum (held in SQL). Where the books have nothing yet, a payment or an entry is made from the
 * statement's line and reconciled with it. Undoing opens the lines again; what was booked stays.
 *
 * <p>Reads of payments and open items only, to suggest; writes payments by their door.
 */
@NullMarked
package dz.mizan.accounting.bankstatement;

import org.jspecify.annotations.NullMarked;
