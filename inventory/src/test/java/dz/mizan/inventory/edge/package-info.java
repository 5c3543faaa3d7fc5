/** What holds of every service before any resource: tried here on a real server. */
@NullMarked
package dz.mizan.inventory.edge;

import org.jspecify.annotations.NullMarked;
