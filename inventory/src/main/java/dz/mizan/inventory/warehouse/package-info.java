/** Warehouses; each company has one default warehouse from its set-up on. */
@NullMarked
package dz.mizan.inventory.warehouse;

import org.jspecify.annotations.NullMarked;
