/**
 * Customers' orders, from the promise of goods to their return.
 *
 * <ul>
 *   <li>Placing validates, prices and reserves in one transaction: all lines or nothing, unless the
 *       order allows backorders. Totals are those of {@code trade}: TVA once per rate.
 *   <li>A reservation of a PENDING order ends after {@code reservationMinutes}. The order stays
 *       PENDING; processing reserves anew and is refused where there is not enough any more. From
 *       then on the reservation has no end.
 *   <li>What is shipped, cancelled and refunded never exceeds what was ordered: decided under the
 *       lock of the order's row, held by constraints.
 *   <li>An order may be cancelled until something of it has been shipped; after that it is
 *       completed, and the unshipped rest is cancelled with that where it is asked for.
 *   <li>Returned goods come back at what they went out at, to the centime. A refund is what the
 *       order would come to with all refunded so far, less what was refunded before: so all refunds
 *       together are the order's totals.
 *   <li>Credit: what a customer owes, his open orders, those completed since accounting's last word
 *       about him and this order must not exceed his limit; without a word there is none. Two
 *       orders at once wait for each other at his credit.
 * </ul>
 *
 * <p>Locks, in this order: the order, counters of shipments (BL) and refunds (RC), stock levels,
 * credit, the counter of orders (CC).
 *
 * <p>Events out: {@code order.created}, {@code .processed}, {@code .shipped}, {@code .completed},
 * {@code .cancelled}, {@code .refunded}, all v1; subject the order, sequence its version.
 */
@NullMarked
package dz.mizan.inventory.sales;

import org.jspecify.annotations.NullMarked;
