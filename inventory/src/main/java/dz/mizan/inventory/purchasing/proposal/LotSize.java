package dz.mizan.inventory.purchasing.proposal;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How many units to order. */
final class LotSize {
  private LotSize() {}

  /**
   * Enough whole units for the need, at least one and at least the minimum.
   *
   * @param need base units, not negative
   * @param factor base units in a unit
   * @param minimum units
   */
  static BigDecimal of(BigDecimal need, BigDecimal factor, BigDecimal minimum) {
    var units = need.divide(factor, 0, RoundingMode.CEILING);
    return units.max(BigDecimal.ONE).max(minimum).setScale(3, RoundingMode.CEILING);
  }
}
