/**
 * Templates: what variants of a product have in common. A variant is a product of its own, with its
 * SKU and stock, that has one value on each axis of its template; no two have the same.
 */
@NullMarked
package dz.mizan.inventory.variant;

import org.jspecify.annotations.NullMarked;
