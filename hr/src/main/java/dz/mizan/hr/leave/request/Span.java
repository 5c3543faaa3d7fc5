package dz.mizan.hr.leave.request;

import dz.mizan.hr.calendar.WorkDays;
import dz.mizan.hr.leave.type.Counting;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From one day to another, both counted; the first may begin at noon, the last end there.
 *
 * @param endsOn not before startsOn
 */
record Span(LocalDate startsOn, LocalDate endsOn, boolean startsAtNoon, boolean endsAtNoon) {
  private static final BigDecimal HALF = new BigDecimal("0.5");

  /**
   * A day of leave that counts.
   *
   * @param share 0.5 or 1
   * @param working whether it would have been worked
   */
  record Day(LocalDate day, BigDecimal share, boolean working) {

    /** As it is stored. */
    static Day of(LocalDate day, BigDecimal share, boolean working) {
      // As they are counted: 1 is not 1.0 to BigDecimal.equals.
      return new Day(day, share.compareTo(HALF) == 0 ? HALF : BigDecimal.ONE, working);
    }
  }

  boolean hasHalves() {
    return startsAtNoon || endsAtNoon;
  }

  /**
   * The days that count as leave.
   *
   * @throws HalfDayNotWorked if half of a day is asked for that is not worked
   * @throws NoDayCounted if none counts
   */
  List<Day> count(Counting counting, WorkDays days, @Nullable String site) {
    if (startsAtNoon) {
      requireWorked(startsOn, days, site);
    }
    if (endsAtNoon) {
      requireWorked(endsOn, days, site);
    }
    var counted =
        startsOn
            .datesUntil(endsOn.plusDays(1))
            .map(day -> new Day(day, share(day), days.isWorkingDay(day, site)))
            .filter(day -> counting.counts(day.working(), days.isHoliday(day.day(), site)))
            .toList();
    if (counted.isEmpty()) {
      throw new NoDayCounted();
    }
    return counted;
  }

  static BigDecimal sum(List<Day> days) {
    return days.stream().map(Day::share).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static void requireWorked(LocalDate day, WorkDays days, @Nullable String site) {
    if (!days.isWorkingDay(day, site)) {
      throw new HalfDayNotWorked(day);
    }
  }

  private BigDecimal share(LocalDate day) {
    boolean isHalf = (startsAtNoon && day.equals(startsOn)) || (endsAtNoon && day.equals(endsOn));
    return isHalf ? HALF : BigDecimal.ONE;
  }
}
