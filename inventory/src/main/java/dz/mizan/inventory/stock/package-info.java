/**
 * Stock levels and the movements that make them.
 *
 * <p>Invariants, all held by SQL: stock is never negative and never less than what is promised; a
 * level's quantity and value are the exact sums of its movements'; movements are never changed, and
 * taken back at most once, by their opposite; dates rise within a level; a serial number is in one
 * place. Valued by weighted average (CMUP) or first in, first out per product (SCF arrêté of 26
 * July 2008; ADR 10 and 20).
 *
 * <p>{@link dz.mizan.inventory.stock.StockDoor} is how documents of other features move stock;
 * movements by hand share round trips (ADR 19).
 *
 * <p>Events out: {@code stock.moved.v1}, subject the stock level, sequence its movements from 1;
 * {@code stock.low.v1}, subject the alert.
 */
@NullMarked
package dz.mizan.inventory.stock;

import org.jspecify.annotations.NullMarked;
