package dz.mizan.accounting.tax;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How amounts of a return are rounded: CIDTA art. 324, applied to TVA by CTCA art. 80 bis [V2].
 * Invoices are not.
 */
final class Rounding {
  private static final BigDecimal TEN = BigDecimal.TEN;

  private Rounding() {}

  /** A base, down to ten dinars; down to the dinar below ten. What is negative, towards zero. */
  static BigDecimal base(BigDecimal exact) {
    boolean isSmall = exact.abs().compareTo(TEN) < 0;
    return (isSmall
            ? exact.setScale(0, RoundingMode.DOWN)
            : exact.divide(TEN, 0, RoundingMode.DOWN).multiply(TEN))
        .setScale(2);
  }

  /** A tax, to the nearest ten centimes, from five centimes up. */
  static BigDecimal tax(BigDecimal exact) {
    return exact.setScale(1, RoundingMode.HALF_UP).setScale(2);
  }

  /** The tax on a base that is rounded already. */
  static BigDecimal tax(BigDecimal base, BigDecimal percent) {
    return tax(base.multiply(percent).movePointLeft(2));
  }
}
