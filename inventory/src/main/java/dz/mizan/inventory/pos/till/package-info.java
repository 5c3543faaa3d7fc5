/** Tills, and what is the same of all that happens at one: its lock and its counters. */
@NullMarked
package dz.mizan.inventory.pos.till;

import org.jspecify.annotations.NullMarked;
