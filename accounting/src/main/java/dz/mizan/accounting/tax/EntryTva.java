package dz.mizan.accounting.tax;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the base of TVA that was booked by an entry alone: income of that entry which the tax is
 * of, to the centime; else what the tax is so many percent of.
 */
record EntryTva(List<Line> lines) {
  EntryTva {
    lines = List.copyOf(lines);
  }

  /**
   * A line on income or on collected TVA.
   *
   * @param amount credit less debit
   */
  record Line(String account, BigDecimal amount, String label) {
    boolean isTva() {
      return account.startsWith("4457");
    }
  }

  /** TVA of an entry, and of what. */
  record Taxed(BigDecimal percent, BigDecimal base, BigDecimal tva) {}

  /** How much of what bears TVA is turnover (70), and not other income. */
  BigDecimal ofTurnover(BigDecimal base) {
    var turnover =
        lines.stream()
            .filter(line -> line.account().startsWith("70"))
            .map(Line::amount)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return turnover.signum() < 0
        ? base.min(BigDecimal.ZERO).max(turnover)
        : base.max(BigDecimal.ZERO).min(turnover);
  }

  /**
   * @param percents the rates of that day, the most usual one first
   */
  List<Taxed> taxed(List<BigDecimal> percents) {
    return lines.stream().filter(Line::isTva).map(line -> taxed(line, percents)).toList();
  }

  private Taxed taxed(Line line, List<BigDecimal> percents) {
    for (var percent : percents) {
      for (var base : bases()) {
        if (tva(base, percent).compareTo(line.amount()) == 0) {
          return new Taxed(percent, base, line.amount());
        }
      }
    }
    var percent =
        percents.stream()
            .filter(each -> isNamed(line, each))
            .findFirst()
            .orElse(percents.getFirst());
    return new Taxed(percent, base(line.amount(), percent), line.amount());
  }

  /** Each income of the entry, and all together. */
  private List<BigDecimal> bases() {
    var own =
        new ArrayList<>(lines.stream().filter(line -> !line.isTva()).map(Line::amount).toList());
    own.add(own.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
    return own;
  }

  // 44571 and 44572 are the usual subdivisions; a label such as « TVA 9 % » says it too.
  private static boolean isNamed(Line line, BigDecimal percent) {
    var plain = percent.stripTrailingZeros().toPlainString();
    return line.label().matches("(?s).*\\b" + plain.replace(".", "[.,]") + "\\s*%.*")
        || line.account().startsWith(plain.equals("9") ? "44572" : "44571");
  }

  static BigDecimal base(BigDecimal tva, BigDecimal percent) {
    return percent.signum() == 0
        ? BigDecimal.ZERO.setScale(2)
        : tva.movePointRight(2).divide(percent, 2, RoundingMode.HALF_UP);
  }

  private static BigDecimal tva(BigDecimal base, BigDecimal percent) {
    return base.multiply(percent).movePointLeft(2).setScale(2, RoundingMode.HALF_UP);
  }
}
