/**
 * Landed costs: transport, customs, insurance, spread over what was received. The amount is spread
 * by value, quantity, weight or equally over the goods lines of the receipts, exact to the centime:
 * each line gets the rounded running total less what those before it got, so the last takes the
 * rest.
 *
 * <p>The rule for what has gone since: of a line's share, the part goes into the stock that the
 * goods of the line still there are of those that were not returned; never more than the level has
 * on hand, and lines of the same level take it in turn. The rest is an expense at once. Which goods
 * of a level are a receipt's is not known under CMUP; the goods that are there count as its own as
 * long as there are enough.
 *
 * <p>A cancelled one is taken back: from the stock for as much of those goods as is still there,
 * and the rest from the expense. Never changed otherwise.
 *
 * <p>Events out: {@code landed-cost.allocated.v1} (sequence 1), {@code landed-cost.cancelled.v1}
 * (sequence 2); subject the landed cost.
 */
@NullMarked
package dz.mizan.inventory.purchasing.landed;

import org.jspecify.annotations.NullMarked;
