package dz.mizan.inventory.sales;

import org.jspecify.annotations.Nullable;

/**
 * @param cancelRest what has not been shipped is cancelled; without it nothing may be left to ship
 */
public record Completion(@Nullable Boolean cancelRest) {
  boolean cancelsRest() {
    return cancelRest != null && cancelRest;
  }
}
