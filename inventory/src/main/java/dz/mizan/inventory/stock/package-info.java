/**
 * Stock levels and the movements that make them. Stock is never negative; a level's value is the
 * sum of its movements' values to the centime; movements are never changed. Weighted average cost
 * (CMUP, SCF arrêté of 26 July 2008): goods come in at their price and go out at the average.
 *
 * <p>Event out: {@code stock.moved.v1}, subject the stock level, sequence its movements from 1.
 */
@NullMarked
package dz.mizan.inventory.stock;

import org.jspecify.annotations.NullMarked;
