package dz.mizan.hr.calendar;

import dz.mizan.common.problem.Refusal;

/** The site has a calendar that begins on that day. */
final class CalendarTaken extends Refusal {
  CalendarTaken() {
    super(Kind.CONFLICT, "work-calendar-taken");
  }
}
