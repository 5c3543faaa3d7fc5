/** What is sold and returned at a till. */
@NullMarked
package dz.mizan.inventory.pos.ticket;

import org.jspecify.annotations.NullMarked;
