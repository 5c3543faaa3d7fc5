/**
 * Reports on stock: the stock card of a product, the value of the stock on any day, turnover, dead
 * stock, ABC analysis. As pages of JSON, or whole as CSV. They read, and write nothing.
 *
 * <p>Invariants: the value at a day is the sum of the values of the movements until then, to the
 * centime; a balance of a stock card is that of the movement before plus the movement; whoever is
 * restricted to some warehouses sees those alone.
 *
 * <p>None adds up history to find a balance: a movement knows the stock after it, and {@code
 * stock_at} finds the last one of each level by the index. What is asked about a period reads the
 * movements of that period. Reports over all products are long reads ({@link
 * dz.mizan.common.tenancy.LongReads}): few at once, each sees the stock of one instant.
 *
 * <p>Consumption is what issues took out less what customers brought back, at cost; what was taken
 * back, transferred, counted, scrapped or returned to a supplier is none.
 */
@NullMarked
package dz.mizan.inventory.report;

import org.jspecify.annotations.NullMarked;
