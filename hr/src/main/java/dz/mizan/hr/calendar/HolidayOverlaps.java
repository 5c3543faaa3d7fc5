package dz.mizan.hr.calendar;

import dz.mizan.common.problem.Refusal;

/** Another holiday of the company has one of these days at that site. */
final class HolidayOverlaps extends Refusal {
  HolidayOverlaps() {
    super(Kind.CONFLICT, "holiday-overlaps");
  }
}
