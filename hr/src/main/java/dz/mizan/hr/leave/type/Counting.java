package dz.mizan.hr.leave.type;

/** Which days of a span are days of leave. */
public enum Counting {
  CALENDAR_DAYS,
  DAYS_WITHOUT_HOLIDAYS,
  WORKING_DAYS;

  /** Whether a day counts. */
  public boolean counts(boolean isWorkingDay, boolean isHoliday) {
    return switch (this) {
      case CALENDAR_DAYS -> true;
      case DAYS_WITHOUT_HOLIDAYS -> !isHoliday;
      case WORKING_DAYS -> isWorkingDay;
    };
  }
}
