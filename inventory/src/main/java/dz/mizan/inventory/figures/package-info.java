/**
 * Metrics of the stock: number of products and levels, how many are low, what all of it is worth,
 * over all companies (one series each: companies are no labels). Counted per company by the job
 * {@code collect-stock-metrics}; every replica shows the same totals.
 */
@NullMarked
package dz.mizan.inventory.figures;

import org.jspecify.annotations.NullMarked;
