/**
 * The journals: sales, purchases, bank, cash, payroll, general, opening balances and stock, and
 * those that the company adds, such as one for each bank and till.
 *
 * <p>Invariants: the kind of a journal never changes; a bank or cash journal, and no other, has the
 * account of the bank or till; nothing is posted to a journal that is not active, and its entries
 * stay as they are. There is one journal of opening balances.
 */
@NullMarked
package dz.mizan.accounting.journal;

import org.jspecify.annotations.NullMarked;
