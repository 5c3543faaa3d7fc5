package dz.mizan.inventory.pos.ticket;

import dz.mizan.inventory.pos.report.TillReport.Rate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;

/**
 * HT and TTC of a ticket, exact per rate of TVA and per line.
 *
 * <p>Prices with TVA: the TTC of a rate is the sum of its lines, its HT is TTC / (1 + rate) rounded
 * half-up to the centime, once. Prices without: HT is the sum, TTC is HT + HT × rate rounded
 * half-up, once. A line has what its rate's total grows by when the line is added, so that the
 * lines of a rate sum up to it. Either way TVA = TTC − HT.
 */
final class RateShares {
  private static final BigDecimal HUNDRED = new BigDecimal(100);

  private RateShares() {}

  /**
   * A line's amount as the till shows it, with two decimals.
   *
   * @param tvaPercent its rate
   */
  record Amount(BigDecimal tvaPercent, BigDecimal shown) {}

  /** A line's exact part: TVA is ttc − ht. */
  record Share(BigDecimal tvaPercent, BigDecimal ht, BigDecimal ttc) {}

  /** Quantity times price less discount, half-up to the centime. */
  static BigDecimal amount(BigDecimal quantity, BigDecimal unitPrice, BigDecimal discountPercent) {
    return quantity
        .multiply(unitPrice)
        .multiply(HUNDRED.subtract(discountPercent))
        .divide(HUNDRED, 2, RoundingMode.HALF_UP);
  }

  /** The shares of the lines, in their order. */
  static List<Share> of(List<Amount> lines, boolean includesTva) {
    var running = new HashMap<BigDecimal, BigDecimal>();
    var shares = new ArrayList<Share>(lines.size());
    for (var line : lines) {
      var rate = line.tvaPercent().setScale(2);
      var before = running.getOrDefault(rate, BigDecimal.ZERO.setScale(2));
      var after = before.add(line.shown());
      running.put(rate, after);
      var other = other(after, rate, includesTva).subtract(other(before, rate, includesTva));
      shares.add(
          includesTva
              ? new Share(rate, other, line.shown())
              : new Share(rate, line.shown(), other));
    }
    return shares;
  }

  // HT of a TTC, or TTC of an HT.
  private static BigDecimal other(BigDecimal shown, BigDecimal rate, boolean includesTva) {
    var factor = HUNDRED.add(rate);
    return includesTva
        ? shown.multiply(HUNDRED).divide(factor, 2, RoundingMode.HALF_UP)
        : shown.multiply(factor).divide(HUNDRED, 2, RoundingMode.HALF_UP);
  }

  /** What they sum up to per rate, highest first. */
  static List<Rate> rates(List<Share> shares) {
    var sums = new TreeMap<BigDecimal, Rate>(Comparator.reverseOrder());
    for (var share : shares) {
      sums.merge(
          share.tvaPercent(),
          new Rate(share.tvaPercent(), share.ht(), share.ttc().subtract(share.ht()), share.ttc()),
          (a, b) ->
              new Rate(
                  a.tvaPercent(), a.ht().add(b.ht()), a.tva().add(b.tva()), a.ttc().add(b.ttc())));
    }
    return List.copyOf(sums.values());
  }

  /** A price without TVA as a till that includes it shows it. */
  static BigDecimal withTva(BigDecimal unitPrice, BigDecimal tvaPercent) {
    return unitPrice.multiply(HUNDRED.add(tvaPercent)).divide(HUNDRED, 2, RoundingMode.HALF_UP);
  }

  /** A price with TVA without it, four decimals. */
  static BigDecimal withoutTva(BigDecimal unitPrice, BigDecimal tvaPercent) {
    return unitPrice.multiply(HUNDRED).divide(HUNDRED.add(tvaPercent), 4, RoundingMode.HALF_UP);
  }
}
