package dz.mizan.hr.attendance.work;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * A shift on a day.
 *
 * @param day on which it begins, and to which it belongs
 * @param pauses that are not paid
 * @param lateMinutes how late one may come
 * @param earlyMinutes how early one may go
 */
public record PlannedShift(
    LocalDate day,
    LocalDateTime from,
    LocalDateTime to,
    List<Stay> pauses,
    int lateMinutes,
    int earlyMinutes) {

  /** What there is to work. */
  int minutes() {
    return workIn(new Stay(from, to));
  }

  /** What of a stay is work of the shift: within its hours and outside of pauses. */
  int workIn(Stay stay) {
    int minutes = stay.minutesWithin(from, to);
    for (var pause : pauses) {
      minutes -= stay.minutesWithin(pause.from(), pause.to());
    }
    return minutes;
  }

  /** How far a stay is away from its hours, in minutes; negative is what they share. */
  long distance(Stay stay) {
    int shared = stay.minutesWithin(from, to);
    if (shared > 0) {
      return -shared;
    }
    return stay.to().isBefore(from) || stay.to().isEqual(from)
        ? Duration.between(stay.to(), from).toMinutes()
        : Duration.between(to, stay.from()).toMinutes();
  }
}
