package dz.mizan.accounting.closing;

import dz.mizan.accounting.entry.DraftEntry;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts many lines into entries. An entry must balance and has at most 1,000 lines; what a part does
 * not balance by itself goes through an account that is nil when all are posted.
 */
final class Chunks {
  private static final int LINES = 999;

  private Chunks() {}

  /**
   * The lines of each entry.
   *
   * @param through the account that takes the difference of a part
   */
  static List<List<DraftEntry.Line>> of(List<Balance> balances, String through) {
    var entries = new ArrayList<List<DraftEntry.Line>>();
    for (int from = 0; from < balances.size(); from += LINES) {
      var part = balances.subList(from, Math.min(from + LINES, balances.size()));
      var lines = new ArrayList<DraftEntry.Line>();
      part.forEach(balance -> lines.add(balance.line()));
      var difference = sum(part);
      if (difference.signum() != 0) {
        lines.add(new Balance(through, null, difference.negate()).line());
      }
      entries.add(lines);
    }
    return entries;
  }

  static BigDecimal sum(List<Balance> balances) {
    return balances.stream().map(Balance::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
