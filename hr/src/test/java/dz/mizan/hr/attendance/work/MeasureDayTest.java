package dz.mizan.hr.attendance.work;

import static dz.mizan.hr.attendance.work.Plans.SUNDAY;
import static dz.mizan.hr.attendance.work.Plans.in;
import static dz.mizan.hr.attendance.work.Plans.measured;
import static dz.mizan.hr.attendance.work.Plans.out;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeasureDayTest {
  private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 6);

  @Test
  void a_day_as_planned_is_worked_in_full() {
    var day = measured(Plans.work(SUNDAY), in(at(8, 0)), out(at(16, 30)));
    assertThat(day.kind()).isEqualTo(DayKind.WORK);
    assertThat(day.planned()).isEqualTo(480);
    assertThat(day.worked()).isEqualTo(480);
    assertThat(day.late() + day.early() + day.absent() + day.overtime()).isZero();
    assertThat(day.span()).isEqualTo(510);
  }

  @Test
  void a_pause_that_is_punched_counts_once() {
    var day =
        measured(Plans.work(SUNDAY), in(at(8, 0)), out(at(12, 0)), in(at(12, 30)), out(at(16, 30)));
    assertThat(day.worked()).isEqualTo(480);
    assertThat(day.absent()).isZero();
  }

  @Test
  void who_is_away_in_the_middle_is_absent_and_not_late() {
    var day =
        measured(Plans.work(SUNDAY), in(at(8, 0)), out(at(9, 0)), in(at(11, 0)), out(at(16, 30)));
    assertThat(day.worked()).isEqualTo(360);
    assertThat(day.absent()).isEqualTo(120);
    assertThat(day.late()).isZero();
  }

  @Test
  void within_the_tolerance_nobody_is_late_and_the_minutes_count_as_worked() {
    var day = measured(Plans.work(SUNDAY), in(at(8, 10)), out(at(16, 25)));
    assertThat(day.late()).isZero();
    assertThat(day.early()).isZero();
    assertThat(day.worked()).isEqualTo(480);
  }

  @Test
  void beyond_the_tolerance_all_minutes_are_late() {
    var day = measured(Plans.work(SUNDAY), in(at(8, 11)), out(at(16, 24)));
    assertThat(day.late()).isEqualTo(11);
    assertThat(day.early()).isEqualTo(6);
    assertThat(day.worked()).isEqualTo(463);
    assertThat(day.absent()).isZero();
  }

  @Test
  void who_does_not_come_is_absent_all_day() {
    var day = measured(Plans.work(SUNDAY));
    assertThat(day.absent()).isEqualTo(480);
    assertThat(day.worked()).isZero();
  }

  @Test
  void time_after_the_shift_is_overtime_in_quarters_of_an_hour() {
    assertThat(measured(Plans.work(SUNDAY), in(at(8, 0)), out(at(18, 40))).overtime())
        .isEqualTo(120);
    assertThat(measured(Plans.work(SUNDAY), in(at(8, 0)), out(at(16, 44))).overtime()).isZero();
    assertThat(measured(Plans.work(SUNDAY), in(at(6, 0)), out(at(16, 30))).overtime()).isZero();
  }

  @Test
  void work_on_the_day_of_rest_is_overtime_that_gives_rest() {
    var day = measured(Plans.free(FRIDAY), in(FRIDAY.atTime(9, 0)), out(FRIDAY.atTime(13, 0)));
    assertThat(day.kind()).isEqualTo(DayKind.REST_DAY);
    assertThat(day.overtime()).isEqualTo(240);
    assertThat(day.givesRest()).isTrue();
    var saturday = FRIDAY.plusDays(1);
    assertThat(
            measured(Plans.free(saturday), in(saturday.atTime(9, 0)), out(saturday.atTime(13, 0)))
                .givesRest())
        .isFalse();
  }

  @Test
  void a_holiday_is_neither_planned_nor_absent_and_work_on_it_is_overtime() {
    var holiday = Plans.plan(SUNDAY, Plans.day(SUNDAY), false, true, "0");
    assertThat(measured(holiday).absent()).isZero();
    var worked = measured(holiday, in(at(8, 0)), out(at(16, 30)));
    assertThat(worked.kind()).isEqualTo(DayKind.HOLIDAY);
    assertThat(worked.overtime()).isEqualTo(510);
    assertThat(worked.givesRest()).isTrue();
  }

  @Test
  void a_day_of_leave_is_no_absence_and_presence_on_it_has_to_be_looked_at() {
    var leave = Plans.plan(SUNDAY, Plans.day(SUNDAY), false, false, "1");
    assertThat(measured(leave).absent()).isZero();
    assertThat(measured(leave).leave()).isEqualTo(480);
    var there = measured(leave, in(at(8, 0)), out(at(16, 30)));
    assertThat(there.anomalies()).containsExactly(Anomaly.WORKED_ON_LEAVE);
    assertThat(there.worked() + there.overtime()).isZero();
  }

  @Test
  void half_a_day_of_leave_leaves_half_to_work_and_nobody_late() {
    var half = Plans.plan(SUNDAY, Plans.day(SUNDAY), false, false, "0.5");
    var day = measured(half, in(at(12, 30)), out(at(16, 30)));
    assertThat(day.planned()).isEqualTo(240);
    assertThat(day.worked()).isEqualTo(240);
    assertThat(day.late() + day.absent()).isZero();
    assertThat(measured(half).absent()).isEqualTo(240);
  }

  @Test
  void a_full_day_worked_on_half_a_day_of_leave_has_to_be_looked_at_and_is_not_counted_twice() {
    var half = Plans.plan(SUNDAY, Plans.day(SUNDAY), false, false, "0.5");
    var day = measured(half, in(at(8, 0)), out(at(16, 30)));
    assertThat(day.worked() + day.leave()).isEqualTo(480);
    assertThat(day.anomalies()).containsExactly(Anomaly.WORKED_ON_LEAVE);
    assertThat(measured(half, in(at(8, 0)), out(at(12, 20))).anomalies()).isEmpty();
  }

  @Test
  void rest_in_exchange_takes_its_minutes_from_the_plan() {
    var plan = new DayPlan(SUNDAY, true, Plans.day(SUNDAY), false, false, BigDecimal.ZERO, 480, 0);
    assertThat(measured(plan).absent()).isZero();
    assertThat(measured(plan).planned()).isZero();
  }

  @Test
  void a_forgotten_punch_is_seen_and_counts_nothing() {
    var day = measured(Plans.work(SUNDAY), in(at(8, 0)));
    assertThat(day.anomalies()).containsExactly(Anomaly.MISSING_OUT);
    assertThat(day.worked()).isZero();
    assertThat(measured(Plans.work(SUNDAY), out(at(16, 30))).anomalies())
        .containsExactly(Anomaly.MISSING_IN);
  }

  @Test
  void overtime_counts_only_as_far_as_it_was_ordered_where_the_company_wants_that() {
    var r = WorkRules.RECOMMENDED;
    var ordered =
        new WorkRules(
            r.weeklyMinutes(),
            r.overtimeLimitMinutes(),
            15,
            15,
            false,
            true,
            r.restDay(),
            r.weekStartsOn(),
            r.premiums(),
            60,
            14);
    var plan = new DayPlan(SUNDAY, true, Plans.day(SUNDAY), false, false, BigDecimal.ZERO, 0, 60);
    var moments = List.of(in(at(8, 0)), out(at(19, 0)));
    assertThat(MeasureMonth.days(List.of(plan), moments, ordered).getFirst().overtime())
        .isEqualTo(60);
    assertThat(
            MeasureMonth.days(List.of(Plans.work(SUNDAY)), moments, ordered).getFirst().overtime())
        .isZero();
  }

  private static LocalDateTime at(int hour, int minute) {
    return SUNDAY.atTime(hour, minute);
  }
}
