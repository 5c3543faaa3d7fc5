/**
 * Where the company's money is: bank accounts and tills, transfers between them, and the cash
 * register book.
 *
 * <p>Each is kept in one ledger account of class 51, 53 or 54, whose balance is its balance, and
 * written to by one journal. A company starts with those of its bank and cash journals. What goes
 * out of a till may not leave less than nothing there, on that day or a later one, unless the
 * company only wants to be warned. A transfer is two entries that meet in account 58, and is taken
 * back by two others; it is never changed.
 *
 * <p>Locks: the treasury accounts in the order of their ids, before any entry is posted.
 */
@NullMarked
package dz.mizan.accounting.treasury;

import org.jspecify.annotations.NullMarked;
