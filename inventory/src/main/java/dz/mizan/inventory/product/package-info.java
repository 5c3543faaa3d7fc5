/**
 * Products: what is bought, kept and sold. A SKU is unique in its company, whatever its case.
 *
 * <p>Events out: {@code product.created.v1}, {@code product.changed.v1}; sequence is the version.
 */
@NullMarked
package dz.mizan.inventory.product;

import org.jspecify.annotations.NullMarked;
