package dz.mizan.hr.attendance.work;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Plans and punches for tests: eight to half past four with half an hour's pause at noon. */
final class Plans {
  /** A Sunday. */
  static final LocalDate SUNDAY = LocalDate.of(2026, 11, 1);

  private Plans() {}

  static PlannedShift day(LocalDate day) {
    return new PlannedShift(
        day,
        day.atTime(8, 0),
        day.atTime(16, 30),
        List.of(new Stay(day.atTime(12, 0), day.atTime(12, 30))),
        10,
        5);
  }

  static PlannedShift night(LocalDate day) {
    return new PlannedShift(day, day.atTime(21, 0), day.plusDays(1).atTime(5, 0), List.of(), 10, 5);
  }

  static DayPlan work(LocalDate day) {
    return plan(day, day(day), false, false, "0");
  }

  static DayPlan free(LocalDate day) {
    return plan(day, null, day.getDayOfWeek() == DayOfWeek.FRIDAY, false, "0");
  }

  static DayPlan plan(
      LocalDate day,
      @Nullable PlannedShift shift,
      boolean isRestDay,
      boolean isHoliday,
      String leave) {
    return new DayPlan(day, true, shift, isRestDay, isHoliday, new BigDecimal(leave), 0, 0);
  }

  /** Sunday to Thursday are worked. */
  static List<DayPlan> month(LocalDate first) {
    var plans = new ArrayList<DayPlan>();
    for (var day = first.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
        day.isBefore(first.plusMonths(1));
        day = day.plusDays(1)) {
      boolean isFree =
          day.getDayOfWeek() == DayOfWeek.FRIDAY || day.getDayOfWeek() == DayOfWeek.SATURDAY;
      plans.add(isFree ? free(day) : work(day));
    }
    return plans;
  }

  static Moment in(LocalDateTime at) {
    return new Moment(at, Direction.IN);
  }

  static Moment out(LocalDateTime at) {
    return new Moment(at, Direction.OUT);
  }

  static Moment any(LocalDateTime at) {
    return new Moment(at, null);
  }

  static DayWork measured(DayPlan plan, Moment... moments) {
    return MeasureMonth.days(List.of(plan), List.of(moments), WorkRules.RECOMMENDED).getFirst();
  }
}
