package dz.mizan.hr.calendar;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** Calendars for tests of other features: Friday and Saturday are days of rest. */
public final class TestDays {
  private TestDays() {}

  public static WorkDays withoutHolidays() {
    return new WorkDays(List.of(), List.of());
  }

  public static WorkDays withHolidays(LocalDate... days) {
    return new WorkDays(
        List.of(), Arrays.stream(days).map(day -> new DatedHoliday(null, day, day)).toList());
  }
}
