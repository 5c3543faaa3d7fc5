/**
 * Products from files: taken in while they are uploaded, checked line by line, then written by SKU
 * with their prices, events and audit entries.
 *
 * <p>All or nothing and dry runs are one transaction; where bad lines are skipped each batch is
 * one, which also notes how far it is. One import of a company is done at a time. Whose process is
 * gone is taken over: what is done is never done twice, and what is all or nothing never half. An
 * upload that breaks off is marked as failed and has written nothing.
 *
 * <p>Events out: those of {@code product}.
 */
@NullMarked
package dz.mizan.inventory.productimport;

import org.jspecify.annotations.NullMarked;
