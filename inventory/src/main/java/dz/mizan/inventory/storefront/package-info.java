/**
 * What a company shows to everybody: its published products with their prices of today and whether
 * they are in stock, and the categories that lead to them. Only for companies that have switched it
 * on; the others do not exist here. Companies are named by their id.
 *
 * <p>Answers are stored as bytes, in this process and in Redis, under the company's count of
 * changes ({@code storefront_change}), which is read before the rows are: whatever was made from
 * older rows is not found any more. The count is asked for once a second per company at most; that
 * long a change may stay unseen. Without Redis each process has its own store; nothing else
 * changes.
 */
@NullMarked
package dz.mizan.inventory.storefront;

import org.jspecify.annotations.NullMarked;
