/**
 * Closing a fiscal year, carrying its balances forward, and opening it again.
 *
 * <p>Closing books the accounts of classes 6 and 7 to the result (120 profit, 129 loss) by entries
 * of kind CLOSING on 31 December, and classes 1 to 5 to the next year by entries of kind OPENING on
 * 1 January in the journal of opening balances, by account and partner. What is carried is the
 * difference between what the year says and what was carried before, so it may be done as often as
 * wanted, also while the year is open (a provisional opening, with the result so far): nothing is
 * carried twice, and nothing is posted if nothing changed. Open items are not carried: they belong
 * to no year, and keep their document, partner and due date until they are matched. Nothing is
 * carried into a year whose opening was imported: that is its opening.
 *
 * <p>Invariants: years are closed one after the other, when their months are closed and no check
 * finds a blocker; a year is opened again only while the next one is open, above the lock date, by
 * {@code fiscal-years:reopen} and with a reason; its closing entries are then reversed. Its opening
 * of the next year stays, because it is the same with and without them, and the next closing
 * completes it.
 *
 * <p>Events out: {@code fiscal-year.closed.v1}, {@code fiscal-year.reopened.v1}.
 */
@NullMarked
package dz.mizan.accounting.closing;

import org.jspecify.annotations.NullMarked;
