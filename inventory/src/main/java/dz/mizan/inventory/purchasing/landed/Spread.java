package dz.mizan.inventory.purchasing.landed;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Spreads an amount by weights, exact to the centime. */
final class Spread {
  private Spread() {}

  /**
   * @param total positive, two decimals
   * @param weights none negative, at least one positive
   * @return a share for each weight, none negative, which add up to the total
   */
  static List<BigDecimal> of(BigDecimal total, List<BigDecimal> weights) {
    var sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    var shares = new ArrayList<BigDecimal>();
    var passed = BigDecimal.ZERO;
    var given = BigDecimal.ZERO.setScale(2);
    for (var weight : weights) {
      passed = passed.add(weight);
      var upTo = total.multiply(passed).divide(sum, 2, RoundingMode.HALF_UP);
      shares.add(upTo.subtract(given));
      given = upTo;
    }
    return shares;
  }

  /** The part of an amount that part is of whole, half-up to the centime; nothing of nothing. */
  static BigDecimal part(BigDecimal amount, BigDecimal part, BigDecimal whole) {
    return whole.signum() == 0
        ? BigDecimal.ZERO.setScale(2)
        : amount.multiply(part).divide(whole, 2, RoundingMode.HALF_UP);
  }
}
