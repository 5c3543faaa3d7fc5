/**
 * All products as a file, which {@code productimport} reads to the same products: read as of one
 * moment and sent as fast as it is taken, in the memory of a few hundred lines.
 */
@NullMarked
package dz.mizan.inventory.productexport;

import org.jspecify.annotations.NullMarked;
