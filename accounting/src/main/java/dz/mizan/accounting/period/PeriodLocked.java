package dz.mizan.accounting.period;

import dz.mizan.common.problem.Refusal;
import java.time.LocalDate;

/** It lies at or before the lock date, and what does is final. */
public final class PeriodLocked extends Refusal {
  public PeriodLocked(String period, LocalDate lockDate) {
    super(Kind.CONFLICT, "period-locked");
    fact("period", period);
    fact("lockDate", lockDate.toString());
  }
}
