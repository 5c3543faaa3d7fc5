package dz.mizan.accounting.entry;

import dz.mizan.common.problem.Refusal;
import java.time.LocalDate;

/** The month of the entry is closed, or its day locked. */
public final class PeriodClosed extends Refusal {
  /**
   * @param entry where the entry is in the request: {@code entries[3].}, or empty
   */
  PeriodClosed(String entry, String date) {
    this(date, entry + "date", "in a month that is open");
  }

  private PeriodClosed(String date, String field, String message) {
    super(Kind.RULE_BROKEN, "period-closed");
    fact("date", date);
    fact("period", date.substring(0, 7));
    violation(field, message);
  }

  /**
   * Of entries that the request does not contain.
   *
   * @param field of the request, by which they would be of that day
   */
  public static PeriodClosed of(String field, LocalDate date) {
    return new PeriodClosed(
        date.toString(), field, "would be of " + date + ", which is in no month that is open");
  }
}
