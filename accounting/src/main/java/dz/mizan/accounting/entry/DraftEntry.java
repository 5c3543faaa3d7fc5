package dz.mizan.accounting.entry;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An entry that may be posted: it has lines on both sides, and they balance.
 *
 * @param date the business date in the company's zone
 * @param reference of the supporting document (loi 07-11 art. 17)
 * @param origin what the entry follows from; null where a user posts it
 * @param reverses the entry that this one takes back
 */
public record DraftEntry(
    String journal,
    LocalDate date,
    String label,
    @Nullable String reference,
    List<Line> lines,
    @Nullable Origin origin,
    EntryKind kind,
    @Nullable UUID reverses) {

  static final int MIN_LINES = 2;
  public static final int MAX_LINES = 1000;
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2999;

  /**
   * One line; the side that it is not on is zero.
   *
   * @param account of three digits or more
   * @param partner whose sub-ledger it is in
   * @param due when it is to be paid
   * @param foreign what it is in the currency that it was agreed in
   */
  public record Line(
      String account,
      BigDecimal debit,
      BigDecimal credit,
      @Nullable String label,
      @Nullable UUID partner,
      @Nullable LocalDate due,
      @Nullable String costCentre,
      @Nullable String project,
      @Nullable Foreign foreign) {

    /** A line on the debit side. */
    public static Line debit(String account, BigDecimal amount) {
      return of(account, amount, BigDecimal.ZERO.setScale(2));
    }

    /** A line on the credit side. */
    public static Line credit(String account, BigDecimal amount) {
      return of(account, BigDecimal.ZERO.setScale(2), amount);
    }

    /** On the debit side if above zero, on the credit side if below. */
    public static Line signed(String account, BigDecimal amount) {
      return amount.signum() >= 0 ? debit(account, amount) : credit(account, amount.negate());
    }

    static Line of(String account, BigDecimal debit, BigDecimal credit) {
      return new Line(account, debit, credit, null, null, null, null, null, null);
    }

    public Line label(@Nullable String text) {
      return new Line(account, debit, credit, text, partner, due, costCentre, project, foreign);
    }

    public Line partner(@Nullable UUID id) {
      return new Line(account, debit, credit, label, id, due, costCentre, project, foreign);
    }

    public Line due(@Nullable LocalDate on) {
      return new Line(account, debit, credit, label, partner, on, costCentre, project, foreign);
    }

    public Line costCentre(@Nullable String code) {
      return new Line(account, debit, credit, label, partner, due, code, project, foreign);
    }

    public Line project(@Nullable String code) {
      return new Line(account, debit, credit, label, partner, due, costCentre, code, foreign);
    }

    /**
     * @param currency ISO 4217
     * @param amount in that currency, above zero on the debit side, below on the credit side
     */
    public Line foreign(String currency, BigDecimal amount) {
      return new Line(
          account,
          debit,
          credit,
          label,
          partner,
          due,
          costCentre,
          project,
          new Foreign(currency, amount));
    }

    /** The same on the other side. */
    public Line reversed() {
      return new Line(
          account,
          credit,
          debit,
          label,
          partner,
          due,
          costCentre,
          project,
          foreign == null ? null : new Foreign(foreign.currency(), foreign.amount().negate()));
    }

    boolean isOneSided() {
      return debit.signum() + credit.signum() == 1 && debit.signum() * credit.signum() == 0;
    }
  }

  /**
   * An amount in a foreign currency.
   *
   * @param currency ISO 4217
   * @param amount signed as the line: above zero for a debit
   */
  public record Foreign(String currency, BigDecimal amount) {}

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
    if (!isOfOurTimes(date)) {
      throw new NoOpenPeriod(date);
    }
  }

  /** A normal entry. */
  public static DraftEntry of(
      String journal,
      LocalDate date,
      String label,
      @Nullable String reference,
      List<Line> lines,
      @Nullable Origin origin) {
    return new DraftEntry(journal, date, label, reference, lines, origin, EntryKind.NORMAL, null);
  }

  /** The same of another kind. */
  public DraftEntry kind(EntryKind other) {
    return new DraftEntry(journal, date, label, reference, lines, origin, other, reverses);
  }

  /** The same, taking that entry back. */
  public DraftEntry reverses(UUID entryId) {
    return new DraftEntry(journal, date, label, reference, lines, origin, kind, entryId);
  }

  /** What either side adds up to. */
  public BigDecimal total() {
    return sum(lines, Line::debit);
  }

  static boolean isOfOurTimes(LocalDate date) {
    return date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR;
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
