package dz.mizan.accounting.bill;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** TVA of a bill: rounded once per rate, and shared among the lines of the rate to the centime. */
final class BillTva {
  private static final BigDecimal HUNDRED = new BigDecimal(100);

  private BillTva() {}

  /**
   * The lines with their TVA.
   *
   * @param stated the total on the paper, if it says one
   * @throws BillRefusals.TvaMismatch if that is off by more than the tolerance
   */
  static List<PricedLine> shared(
      List<PricedLine> lines, @Nullable BigDecimal stated, BigDecimal tolerance) {
    var bases = new HashMap<BigDecimal, BigDecimal>();
    var given = new HashMap<BigDecimal, BigDecimal>();
    var shared = new ArrayList<PricedLine>();
    for (var line : lines) {
      var rate = line.tvaPercent().stripTrailingZeros();
      var base = bases.merge(rate, line.ht(), BigDecimal::add);
      // What the rate has so far, rounded, less what its lines before got.
      var soFar = base.multiply(rate).divide(HUNDRED, 2, RoundingMode.HALF_UP);
      var before = given.getOrDefault(rate, BigDecimal.ZERO.setScale(2));
      given.put(rate, soFar);
      shared.add(line.tva(soFar.subtract(before)));
    }
    return stated == null ? List.copyOf(shared) : stated(shared, given, stated, tolerance);
  }

  private static List<PricedLine> stated(
      List<PricedLine> lines,
      Map<BigDecimal, BigDecimal> byRate,
      BigDecimal stated,
      BigDecimal tolerance) {
    var computed = byRate.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    var off = stated.subtract(computed);
    if (off.signum() == 0) {
      return lines;
    }
    int at = largest(lines);
    if (off.abs().compareTo(tolerance) > 0 || lines.get(at).tva().add(off).signum() < 0) {
      throw new BillRefusals.TvaMismatch(computed, stated);
    }
    var corrected = new ArrayList<>(lines);
    corrected.set(at, lines.get(at).tva(lines.get(at).tva().add(off)));
    return List.copyOf(corrected);
  }

  private static int largest(List<PricedLine> lines) {
    int at = 0;
    for (int i = 1; i < lines.size(); i++) {
      if (lines.get(i).tva().compareTo(lines.get(at).tva()) > 0) {
        at = i;
      }
    }
    return at;
  }
}
