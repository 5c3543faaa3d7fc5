package dz.mizan.hr.calendar;

import dz.mizan.common.problem.Refusal;
import java.time.LocalDate;

/** The moon is not seen as early or late as that. */
final class HolidayTooFar extends Refusal {
  HolidayTooFar(LocalDate computedOn) {
    super(Kind.RULE_BROKEN, "holiday-too-far");
    fact("computedOn", computedOn.toString());
    violation("startsOn", "at most 7 days from " + computedOn);
  }
}
