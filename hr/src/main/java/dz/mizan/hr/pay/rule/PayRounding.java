package dz.mizan.hr.pay.rule;

import java.math.BigDecimal;

/**
 * How the tax is rounded, on which software differs.
 *
 * @param baseDownTo the base is cut to a multiple of it, 10 by CIDTA art. 324; zero leaves it
 * @param taxTo the tax is rounded to the nearest multiple of it: 0.10 by art. 324, 0.01 or 1
 */
public record PayRounding(BigDecimal baseDownTo, BigDecimal taxTo) {
  /** As CIDTA art. 324 says. */
  public static final PayRounding LEGAL = new PayRounding(BigDecimal.TEN, new BigDecimal("0.10"));

  public PayRounding {
    if (baseDownTo.signum() < 0 || taxTo.signum() <= 0) {
      throw new IllegalArgumentException("rounding");
    }
  }

  BigDecimal base(BigDecimal taxable) {
    return baseDownTo.signum() == 0
        ? taxable
        : taxable.divideToIntegralValue(baseDownTo).multiply(baseDownTo);
  }
}
