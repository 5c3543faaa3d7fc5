package dz.mizan.accounting.entry;

import dz.mizan.common.problem.Refusal;
import java.time.LocalDate;

/** The date lies in no open fiscal year: neither the current one nor the one before. */
public final class NoOpenPeriod extends Refusal {
  NoOpenPeriod(LocalDate date) {
    this("", date.toString());
  }

  /**
   * @param entry where the entry is in the request: {@code entries[3].}, or empty
   */
  NoOpenPeriod(String entry, String date) {
    super(Kind.RULE_BROKEN, "no-open-period");
    fact("date", date);
    violation(entry + "date", "in the current or the previous fiscal year");
  }
}
