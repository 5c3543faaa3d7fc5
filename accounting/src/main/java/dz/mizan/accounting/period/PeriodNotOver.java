package dz.mizan.accounting.period;

import dz.mizan.common.problem.Refusal;
import java.time.LocalDate;

/** The month or year has not ended. */
public final class PeriodNotOver extends Refusal {
  public PeriodNotOver(String period, LocalDate lastDay) {
    super(Kind.CONFLICT, "period-not-over");
    fact("period", period);
    fact("lastDay", lastDay.toString());
  }
}
