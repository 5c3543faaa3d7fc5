/** The arithmetic that purchase orders, sales orders and tickets share. */
@NullMarked
package dz.mizan.inventory.trade;

import org.jspecify.annotations.NullMarked;
