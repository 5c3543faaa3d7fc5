package dz.mizan.accounting.tva;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * What a document comes to, in dinars. No law says how to round the TVA of an invoice; the rule
 * here is one rounding per rate, half up to the centime, on what that rate's lines come to without
 * tax.
 *
 * @param lineNets without tax, after the line's and the document's discount, two decimals
 * @param groups by rate, lowest first
 */
public record Totals(
    List<BigDecimal> lineNets,
    BigDecimal totalHt,
    List<RateGroup> groups,
    BigDecimal totalTva,
    BigDecimal totalTtc) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int CENTIMES = 2;

  /**
   * @param quantity in the unit that the price is for
   * @param unitPrice without tax, at most four decimals
   * @param discountPercent 0 to 100
   * @param tvaPercent such as 19
   */
  public record Line(
      BigDecimal quantity,
      BigDecimal unitPrice,
      BigDecimal discountPercent,
      BigDecimal tvaPercent) {}

  /**
   * @param base sum of the lines without tax
   * @param tva of the base, rounded once
   */
  public record RateGroup(BigDecimal tvaPercent, BigDecimal base, BigDecimal tva) {}

  /**
   * What a line comes to without tax.
   *
   * @param net two decimals; negative where something is deducted
   */
  public record Net(BigDecimal tvaPercent, BigDecimal net) {}

  /**
   * Adds up the lines. A discount on the whole document is taken from each line before it is
   * rounded.
   *
   * @param documentDiscountPercent 0 to 100
   */
  public static Totals of(List<Line> lines, BigDecimal documentDiscountPercent) {
    return ofNets(
        lines.stream()
            .map(line -> new Net(line.tvaPercent(), net(line, documentDiscountPercent)))
            .toList());
  }

  /** Adds up lines that are rounded already. */
  public static Totals ofNets(List<Net> lines) {
    var bases = new TreeMap<BigDecimal, BigDecimal>();
    for (var line : lines) {
      bases.merge(line.tvaPercent().stripTrailingZeros(), line.net(), BigDecimal::add);
    }
    return of(lines.stream().map(Net::net).toList(), bases);
  }

  private static Totals of(List<BigDecimal> nets, TreeMap<BigDecimal, BigDecimal> bases) {
    var groups = new ArrayList<RateGroup>();
    var totalHt = BigDecimal.ZERO.setScale(CENTIMES);
    var totalTva = totalHt;
    for (var entry : bases.entrySet()) {
      var tva =
          entry.getValue().multiply(entry.getKey()).divide(HUNDRED, CENTIMES, RoundingMode.HALF_UP);
      groups.add(
          new RateGroup(
              entry.getKey().setScale(CENTIMES, RoundingMode.UNNECESSARY), entry.getValue(), tva));
      totalHt = totalHt.add(entry.getValue());
      totalTva = totalTva.add(tva);
    }
    return new Totals(
        List.copyOf(nets), totalHt, List.copyOf(groups), totalTva, totalHt.add(totalTva));
  }

  /** A line after its discount and the document's, rounded once. */
  public static BigDecimal net(Line line, BigDecimal documentDiscountPercent) {
    return line.quantity()
        .multiply(line.unitPrice())
        .multiply(HUNDRED.subtract(line.discountPercent()))
        .multiply(HUNDRED.subtract(documentDiscountPercent))
        .divide(HUNDRED.multiply(HUNDRED), CENTIMES, RoundingMode.HALF_UP);
  }
}
