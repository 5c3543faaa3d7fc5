package dz.mizan.hr.attendance.work;

import java.math.BigDecimal;
import java.time.DayOfWeek;

/**
 * The company's rules of time, within the law.
 *
 * @param weeklyMinutes the legal week, 40 h (ordonnance 97-03)
 * @param overtimeLimitMinutes most overtime in a week, a fifth of the legal one (art. 31)
 * @param overtimeFromMinutes less of it in a day is none
 * @param overtimeRoundedToMinutes a day's overtime is cut to a multiple of this
 * @param isOvertimeBeforeShift whether who comes early works overtime
 * @param isOrderNeeded whether overtime counts only as far as it was ordered
 * @param restDay the legal day of rest, normally Friday (art. 33)
 * @param weekStartsOn from which day overtime is counted by week
 * @param premiums what overtime is paid more
 * @param doublePunchSeconds a second punch so soon after the first is the same
 * @param longestStayHours who was not seen to go for longer forgot to punch
 */
public record WorkRules(
    int weeklyMinutes,
    int overtimeLimitMinutes,
    int overtimeFromMinutes,
    int overtimeRoundedToMinutes,
    boolean isOvertimeBeforeShift,
    boolean isOrderNeeded,
    DayOfWeek restDay,
    DayOfWeek weekStartsOn,
    Premiums premiums,
    int doublePunchSeconds,
    int longestStayHours) {
  /** From the first to the last minute of a day (art. 26). */
  public static final int LONGEST_SPAN_MINUTES = 12 * 60;

  /** What holds until a company decides otherwise. */
  public static final WorkRules RECOMMENDED =
      new WorkRules(
          40 * 60,
          8 * 60,
          15,
          15,
          false,
          false,
          DayOfWeek.FRIDAY,
          DayOfWeek.SUNDAY,
          new Premiums(Premiums.steps("*=50"), new BigDecimal("50"), new BigDecimal("50")),
          60,
          14);
}
