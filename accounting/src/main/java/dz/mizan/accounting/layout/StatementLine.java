package dz.mizan.accounting.layout;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A line of a statement.
 *
 * @param side on which its amount is positive
 * @param terms what a total adds up, from lines above it; empty for another
 */
public record StatementLine(String code, Kind kind, Side side, List<Term> terms, Labels labels) {
  public StatementLine {
    terms = List.copyOf(terms);
  }

  /** What stands on it. */
  public enum Kind {
    HEADING,
    /** The accounts that are mapped to it. */
    LINE,
    /** A sum of lines above. */
    TOTAL
  }

  /** A side of an account. */
  public enum Side {
    DEBIT,
    CREDIT
  }

  /**
   * A line in a sum.
   *
   * @param sign 1, or -1 for what is taken away
   */
  public record Term(String code, int sign) {
    static Term of(String text) {
      return text.startsWith("-") ? new Term(text.substring(1), -1) : new Term(text, 1);
    }

    @Override
    public String toString() {
      return sign < 0 ? "-" + code : code;
    }
  }

  /** What it is called in the three languages. */
  public record Labels(String fr, String en, String ar) {}

  /** The terms of a total as one text; null for another. */
  @Nullable String formula() {
    return kind == Kind.TOTAL
        ? terms.stream().map(Term::toString).collect(Collectors.joining(" "))
        : null;
  }

  static List<Term> terms(@Nullable String formula) {
    return formula == null || formula.isBlank()
        ? List.of()
        : Arrays.stream(formula.strip().split(" +")).map(Term::of).toList();
  }
}
