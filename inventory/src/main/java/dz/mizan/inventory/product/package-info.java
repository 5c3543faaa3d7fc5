/**
 * Products: what is bought, kept and sold, with their units, barcodes, pictures and attributes, and
 * the TVA that they bear. A SKU is unique in its company, whatever its case; so is a barcode, with
 * or without leading zeros. What stock is counted, tracked and valued by stays once the product has
 * moved. The status moves as {@link dz.mizan.inventory.product.ProductStatus} says.
 *
 * <p>The row of a product repeats its parts, so that it is read in one round trip; its words are
 * rows of their own, made by triggers, by which it is searched.
 *
 * <p>Events out: {@code product.created.v1}, {@code product.changed.v1}, {@code
 * product.published.v1}, {@code product.archived.v1}, {@code product.withdrawn.v1}; sequence is the
 * version.
 */
@NullMarked
package dz.mizan.inventory.product;

import org.jspecify.annotations.NullMarked;
