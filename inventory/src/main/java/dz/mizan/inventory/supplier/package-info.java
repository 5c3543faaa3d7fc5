/**
 * Who sells to the company, and what at which price. A code, whatever its case, and a NIF are
 * unique in the company. An inactive supplier gets no new orders. Of the prices that hold on a day,
 * the one with the largest minimum that is reached counts; among these the one that began last.
 *
 * <p>Event out: {@code supplier.changed.v1}, the whole supplier at each version.
 */
@NullMarked
package dz.mizan.inventory.supplier;

import org.jspecify.annotations.NullMarked;
