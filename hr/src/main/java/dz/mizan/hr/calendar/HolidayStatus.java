package dz.mizan.hr.calendar;

/** How sure the days of a holiday are. */
enum HolidayStatus {
  /** Computed; the moon may decide otherwise. */
  PROVISIONAL,
  /** Fixed by law, or announced and entered. */
  CONFIRMED
}
