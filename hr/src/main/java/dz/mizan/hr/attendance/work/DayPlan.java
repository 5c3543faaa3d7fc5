package dz.mizan.hr.attendance.work;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What was to be of a day.
 *
 * @param isEmployed false before the first and after the last day of work
 * @param shift null on a free day
 * @param isRestDay whether it is free as the legal day of rest
 * @param leaveShare how much of the day is leave: 0, 0.5 or 1
 * @param restMinutes taken in exchange for work on a day of rest
 * @param orderedMinutes of overtime
 */
public record DayPlan(
    LocalDate day,
    boolean isEmployed,
    @Nullable PlannedShift shift,
    boolean isRestDay,
    boolean isHoliday,
    BigDecimal leaveShare,
    int restMinutes,
    int orderedMinutes) {

  /** Whether it is not over yet. */
  boolean isToCome(LocalDateTime now) {
    return shift == null ? day.isAfter(now.toLocalDate()) : shift.to().isAfter(now);
  }

  boolean isToWork() {
    return isEmployed && shift != null && !isHoliday && !isLeave();
  }

  /** What there is to work, before rest in exchange is taken. */
  public int minutesToWork() {
    return isToWork() && shift != null && leaveShare.signum() == 0 ? shift.minutes() : 0;
  }

  boolean isLeave() {
    return leaveShare.compareTo(BigDecimal.ONE) >= 0;
  }
}
