/**
 * When stock of a product in a warehouse is low: reorder point, minimum and maximum, and from whom
 * it is usually bought.
 *
 * <p>Invariants: minimum and reorder point are not above the maximum; a level is low from the
 * reorder point down, and again only after it was above the point plus the company's hysteresis;
 * each crossing raises one alert and one event. Event out: {@code stock.low.v1} (by the ledger's
 * functions; also when a rule is set that makes stock low).
 */
@NullMarked
package dz.mizan.inventory.reorder;

import org.jspecify.annotations.NullMarked;
