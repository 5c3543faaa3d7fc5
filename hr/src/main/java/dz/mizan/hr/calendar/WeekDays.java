package dz.mizan.hr.calendar;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/** Days of the week as the database has them: 1 for Monday to 7. */
final class WeekDays {
  private WeekDays() {}

  static Set<DayOfWeek> of(Short[] numbers) {
    var days = new TreeSet<DayOfWeek>();
    Arrays.stream(numbers).forEach(number -> days.add(DayOfWeek.of(number)));
    return days;
  }

  static Short[] numbers(Collection<DayOfWeek> days) {
    return days.stream()
        .sorted()
        .distinct()
        .map(day -> (short) day.getValue())
        .toArray(Short[]::new);
  }
}
