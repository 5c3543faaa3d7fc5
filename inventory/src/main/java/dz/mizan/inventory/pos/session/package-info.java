/** Sessions of a till, from the float to the count and the Z report. */
@NullMarked
package dz.mizan.inventory.pos.session;

import org.jspecify.annotations.NullMarked;
