package dz.mizan.accounting.entry;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An entry that may be posted: it has lines on both sides, and they balance.
 *
 * @param date the business date in the company's zone
 * @param reference of the supporting document (loi 07-11 art. 17)
 * @param origin the event that the entry follows from; null where a user posts it
 */
public record DraftEntry(
    String journal,
    LocalDate date,
    String label,
    @Nullable String reference,
    List<Line> lines,
    @Nullable Origin origin) {

  static final int MIN_LINES = 2;
  static final int MAX_LINES = 1000;
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2999;

  /**
   * One line; the side that it is not on is zero.
   *
   * @param account of three digits or more
   */
  public record Line(String account, BigDecimal debit, BigDecimal credit, @Nullable String label) {

    /** A line on the debit side. */
    public static Line debit(String account, BigDecimal amount) {
      return new Line(account, amount, BigDecimal.ZERO.setScale(2), null);
    }

    /** A line on the credit side. */
    public static Line credit(String account, BigDecimal amount) {
      return new Line(account, BigDecimal.ZERO.setScale(2), amount, null);
    }

    boolean isOneSided() {
      return debit.signum() + credit.signum() == 1 && debit.signum() * credit.signum() == 0;
    }
  }

  /**
   * Checks what can be checked without the books.
   *
   * @throws InvalidLines if there are fewer than 2 or more than 1000 lines, or one is not either a
   *     positive debit or a positive credit
   * @throws Unbalanced if total debit and total credit differ
   * @throws NoOpenPeriod if the date is not of our times
   */
  public DraftEntry {
    lines = List.copyOf(lines);
    requireOneSided(lines);
    var debit = sum(lines, Line::debit);
    var credit = sum(lines, Line::credit);
    if (debit.compareTo(credit) != 0) {
      throw new Unbalanced(debit, credit);
    }
    if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
      throw new NoOpenPeriod(date);
    }
  }

  /** What either side adds up to. */
  public BigDecimal total() {
    return sum(lines, Line::debit);
  }

  private static void requireOneSided(List<Line> lines) {
    if (lines.size() < MIN_LINES || lines.size() > MAX_LINES) {
      throw InvalidLines.count(lines.size());
    }
    var wrong =
        IntStream.range(0, lines.size()).filter(i -> !lines.get(i).isOneSided()).boxed().toList();
    if (!wrong.isEmpty()) {
      throw InvalidLines.notOneSided(wrong);
    }
  }

  private static BigDecimal sum(List<Line> lines, Function<Line, BigDecimal> side) {
    return lines.stream().map(side).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
