/** X and Z reports, as data and as paper of 80 mm. */
@NullMarked
package dz.mizan.inventory.pos.report;

import org.jspecify.annotations.NullMarked;
