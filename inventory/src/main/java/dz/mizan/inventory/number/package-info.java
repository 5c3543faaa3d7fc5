/** Human numbers of documents. Invariant: no gap and no double within company, prefix and year. */
@NullMarked
package dz.mizan.inventory.number;

import org.jspecify.annotations.NullMarked;
