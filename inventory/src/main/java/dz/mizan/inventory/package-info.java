/** The inventory service: catalogue and stock. */
@NullMarked
package dz.mizan.inventory;

import org.jspecify.annotations.NullMarked;
