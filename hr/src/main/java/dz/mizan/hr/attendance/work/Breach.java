package dz.mizan.hr.attendance.work;

import java.time.LocalDate;

/**
 * Where a month went beyond the law. It is paid all the same, and the approver has to say why.
 *
 * @param day of the day, or the first day of the week
 * @param minutes that it was beyond
 */
public record Breach(Kind kind, LocalDate day, int minutes) {

  /** Which limit. */
  public enum Kind {
    /** More than twelve hours from the first to the last minute of a day (art. 26). */
    DAY_SPAN,
    /** More overtime in a week than a fifth of the legal one (art. 31). */
    WEEKLY_OVERTIME
  }
}
