/** Finds what was lost, doubled, out of balance, negative or left out. Reads; changes nothing. */
@NullMarked
package dz.mizan.local.chaos.check;

import org.jspecify.annotations.NullMarked;
