package dz.mizan.accounting.entry;

import dz.mizan.common.problem.Refusal;
import java.time.LocalDate;

/** The date lies in no open fiscal year: neither the current one nor the one before. */
public final class NoOpenPeriod extends Refusal {
  NoOpenPeriod(LocalDate date) {
    super(Kind.RULE_BROKEN, "no-open-period");
    fact("date", date.toString());
    violation("date", "in the current or the previous fiscal year");
  }
}
