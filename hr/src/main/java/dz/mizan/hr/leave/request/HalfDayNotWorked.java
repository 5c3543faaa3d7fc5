package dz.mizan.hr.leave.request;

import dz.mizan.common.problem.Refusal;
import java.time.LocalDate;

/** Half of a day is asked for on which nobody works. */
final class HalfDayNotWorked extends Refusal {
  HalfDayNotWorked(LocalDate day) {
    super(Kind.RULE_BROKEN, "half-day-not-worked");
    fact("day", day.toString());
  }
}
