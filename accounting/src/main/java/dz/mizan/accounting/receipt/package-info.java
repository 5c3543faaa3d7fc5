/**
 * Goods received and not invoiced yet (account 408). A receipt is booked by the template {@code
 * purchase-order.received} (usually debit 380 for goods, whose entry into stock credits it, and 604
 * for services; credit 4081 of the supplier) and kept line by line, for the supplier's bill to be
 * held against. What goes back is booked by {@code purchase-order.returned}, and settles the
 * receipt as far as that is open; beyond that the supplier owes a credit note.
 *
 * <p>Events in: {@code dz.mizan.inventory.purchase-order.received.v1} and {@code .returned.v1}.
 * They may come in any order, and before the supplier is known: he is then met by his id alone, and
 * {@code supplier.changed} completes him.
 *
 * <p>Invariants, in SQL too: no more is billed than came; no more is credited than was billed.
 */
@NullMarked
package dz.mizan.accounting.receipt;

import org.jspecify.annotations.NullMarked;
