/** The stack that faults happen to: servers, services behind relays of ours, all on loopback. */
@NullMarked
package dz.mizan.local.chaos.site;

import org.jspecify.annotations.NullMarked;
