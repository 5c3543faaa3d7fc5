package dz.mizan.hr.calendar;

import dz.mizan.common.problem.Refusal;

/** The law says on which day it is. */
final class FixedHoliday extends Refusal {
  FixedHoliday(String rule) {
    super(Kind.RULE_BROKEN, "holiday-fixed");
    fact("rule", rule);
  }
}
