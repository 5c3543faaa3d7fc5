package dz.mizan.inventory.sales;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Exact decimals as texts, each kind with its own scale; none of them is rounded here. */
final class Decimals {
  private Decimals() {}

  static String amount(BigDecimal value) {
    return value.setScale(2, RoundingMode.UNNECESSARY).toPlainString();
  }

  static String percent(BigDecimal value) {
    return value.setScale(2, RoundingMode.UNNECESSARY).toPlainString();
  }

  static String quantity(BigDecimal value) {
    return value.setScale(3, RoundingMode.UNNECESSARY).toPlainString();
  }

  static String price(BigDecimal value) {
    return value.setScale(4, RoundingMode.UNNECESSARY).toPlainString();
  }

  /** The share of a whole that a part takes with it; all of it at the end. */
  static BigDecimal share(BigDecimal whole, BigDecimal part, BigDecimal all, int scale) {
    return part.compareTo(all) == 0
        ? whole
        : whole.multiply(part).divide(all, scale, RoundingMode.HALF_UP);
  }
}
