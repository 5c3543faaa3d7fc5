package dz.mizan.accounting.matching;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/**
 * Lines that settle each other.
 *
 * @param number from 1 within account and partner
 * @param amount of either side
 */
public record Matching(UUID id, long number, BigDecimal amount, List<Part> parts) {

  /**
   * A line and how much of it.
   *
   * @param amount above zero, at most what is open
   */
  public record Part(UUID entryId, int lineNo, BigDecimal amount) {}

  /** The letters by which accountants know it: AAA, AAB, … */
  public String letters() {
    return letters(number);
  }

  /** Those of a number within account and partner. */
  public static String letters(long number) {
    var text = new StringBuilder();
    for (long rest = number - 1; rest > 0 || text.length() < 3; rest /= 26) {
      text.insert(0, (char) ('A' + rest % 26));
    }
    return text.toString();
  }
}
