/**
 * Algerian law that more than one service computes by. It is no mechanism, yet it is here: the till
 * (inventory) and the invoice (accounting) must come to the same centime, and a service depends on
 * nothing but {@code common}. Rules are pure and versioned by date; each names its source.
 */
@NullMarked
package dz.mizan.common.algeria;

import org.jspecify.annotations.NullMarked;
