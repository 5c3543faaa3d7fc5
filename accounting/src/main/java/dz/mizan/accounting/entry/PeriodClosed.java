package dz.mizan.accounting.entry;

import dz.mizan.common.problem.Refusal;

/** The month of the entry is closed, or its day locked. */
public final class PeriodClosed extends Refusal {
  /**
   * @param entry where the entry is in the request: {@code entries[3].}, or empty
   */
  PeriodClosed(String entry, String date) {
    super(Kind.RULE_BROKEN, "period-closed");
    fact("date", date);
    violation(entry + "date", "in a month that is open");
  }
}
