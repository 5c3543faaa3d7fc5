package dz.mizan.hr.attendance.work;

import java.time.Duration;
import java.time.LocalDateTime;

/**
 * A time span.
 *
 * @param to after {@code from}, or the same where it is empty
 */
public record Stay(LocalDateTime from, LocalDateTime to) {

  int minutes() {
    return (int) Duration.between(from, to).toMinutes();
  }

  /** How many minutes of it lie between these. */
  int minutesWithin(LocalDateTime start, LocalDateTime end) {
    var later = from.isAfter(start) ? from : start;
    var earlier = to.isBefore(end) ? to : end;
    return later.isBefore(earlier) ? (int) Duration.between(later, earlier).toMinutes() : 0;
  }

  /** Its minutes between 21:00 and 05:00 (law 90-11 art. 27). */
  int nightMinutes() {
    int minutes = 0;
    for (var day = from.toLocalDate().minusDays(1);
        !day.isAfter(to.toLocalDate());
        day = day.plusDays(1)) {
      minutes += minutesWithin(day.atTime(21, 0), day.plusDays(1).atTime(5, 0));
    }
    return minutes;
  }
}
