/**
 * Goods come in against purchase orders and go back. A receipt is never changed. A line is never
 * received beyond its quantity and the tolerance of the settings, nor returned beyond what came.
 *
 * <p>Money: what came of a line is worth the line's net HT in proportion to what has come of it
 * altogether, rounded once, less what came before; so receipts add up to the net to the centime. A
 * return takes from the stock what the ledger says, and credits the purchase price, shared in the
 * same way. What is returned is not expected again: a replacement is another order.
 *
 * <p>Services are received without stock. Events out: {@code purchase-order.received.v1}, {@code
 * purchase-order.returned.v1}; subject the order, sequence its events.
 */
@NullMarked
package dz.mizan.inventory.purchasing.receipt;

import org.jspecify.annotations.NullMarked;
