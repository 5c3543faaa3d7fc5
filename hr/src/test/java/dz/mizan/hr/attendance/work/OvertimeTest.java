package dz.mizan.hr.attendance.work;

import static dz.mizan.hr.attendance.work.Plans.SUNDAY;
import static dz.mizan.hr.attendance.work.Plans.in;
import static dz.mizan.hr.attendance.work.Plans.out;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OvertimeTest {
  private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 1);

  @Test
  void ten_hours_of_overtime_in_a_week_are_paid_by_steps_and_two_are_beyond_the_law() {
    var moments = new ArrayList<Moment>();
    for (int i = 0; i < 5; i++) {
      var day = SUNDAY.plusDays(i);
      moments.add(in(day.atTime(8, 0)));
      moments.add(out(day.atTime(18, 30)));
    }
    var month = month(rules("4=50 8=75 *=100"), moments);
    assertThat(month.overtime())
        .containsExactly(
            new OvertimeLine(OvertimeKind.NORMAL, 240, new BigDecimal("50.00")),
            new OvertimeLine(OvertimeKind.NORMAL, 240, new BigDecimal("75.00")),
            new OvertimeLine(OvertimeKind.NORMAL, 120, new BigDecimal("100.00")));
    assertThat(month.breaches())
        .containsExactly(new Breach(Breach.Kind.WEEKLY_OVERTIME, SUNDAY, 120));
  }

  @Test
  void steps_begin_anew_each_week() {
    var moments = new ArrayList<Moment>();
    for (int week = 0; week < 2; week++) {
      for (int i = 0; i < 2; i++) {
        var day = SUNDAY.plusDays(week * 7L + i);
        moments.add(in(day.atTime(8, 0)));
        moments.add(out(day.atTime(18, 30)));
      }
    }
    assertThat(month(rules("4=50 *=100"), moments).overtime())
        .containsExactly(new OvertimeLine(OvertimeKind.NORMAL, 480, new BigDecimal("50.00")));
  }

  @Test
  void days_of_the_month_before_fill_the_steps_of_their_week_and_are_paid_there() {
    // 1 December 2026 is a Tuesday; its week begins on Sunday 29 November.
    var december = LocalDate.of(2026, 12, 1);
    var moments = new ArrayList<Moment>();
    for (int i = 0; i < 3; i++) {
      var day = LocalDate.of(2026, 11, 29).plusDays(i);
      moments.add(in(day.atTime(8, 0)));
      moments.add(out(day.atTime(18, 30)));
    }
    var month = MeasureMonth.of(december, Plans.month(december), moments, rules("4=50 *=100"));
    assertThat(month.overtime())
        .containsExactly(new OvertimeLine(OvertimeKind.NORMAL, 120, new BigDecimal("100.00")));
    assertThat(month.days().getFirst().day()).isEqualTo(december);
  }

  @Test
  void more_than_twelve_hours_from_the_first_to_the_last_minute_are_beyond_the_law() {
    var month = month(rules("*=50"), List.of(in(SUNDAY.atTime(8, 0)), out(SUNDAY.atTime(20, 30))));
    assertThat(month.breaches()).containsExactly(new Breach(Breach.Kind.DAY_SPAN, SUNDAY, 30));
  }

  @Test
  void overtime_at_night_is_paid_at_least_as_night() {
    var rules = rules("*=50", "75", "100");
    var month = month(rules, List.of(in(SUNDAY.atTime(12, 30)), out(SUNDAY.atTime(22, 30))));
    assertThat(month.overtime())
        .containsExactly(
            new OvertimeLine(OvertimeKind.NORMAL, 270, new BigDecimal("50.00")),
            new OvertimeLine(OvertimeKind.NIGHT, 90, new BigDecimal("75.00")));
  }

  @Test
  void no_premium_is_below_half() {
    assertThatThrownBy(() -> Premiums.steps("4=25 *=50")).isInstanceOf(PremiumsInvalid.class);
    assertThatThrownBy(() -> Premiums.steps("*=49.99")).isInstanceOf(PremiumsInvalid.class);
    assertThatThrownBy(() -> Premiums.steps("8=50 4=75 *=100")).isInstanceOf(PremiumsInvalid.class);
    assertThatThrownBy(() -> Premiums.steps("50")).isInstanceOf(PremiumsInvalid.class);
    assertThatThrownBy(() -> rules("*=50", "40", "50")).isInstanceOf(PremiumsInvalid.class);
    assertThat(Premiums.steps("4=50 8=75 *=100")).hasSize(3);
  }

  @Test
  void whatever_is_punched_no_minute_is_counted_twice_and_no_premium_is_below_half() {
    var random = new Random(20261126);
    for (int round = 0; round < 300; round++) {
      var moments = new ArrayList<Moment>();
      for (var day = NOVEMBER; day.isBefore(NOVEMBER.plusDays(29)); day = day.plusDays(1)) {
        int punches = random.nextInt(6);
        var at = day.atTime(random.nextInt(12), random.nextInt(60));
        for (int i = 0; i < punches; i++) {
          moments.add(
              new Moment(
                  at,
                  random.nextInt(3) == 0
                      ? null
                      : random.nextBoolean() ? Direction.IN : Direction.OUT));
          at = at.plusMinutes(1 + random.nextInt(200));
        }
      }
      moments.sort(Comparator.comparing(Moment::at));
      var month = month(rules("4=50 8=75 *=100"), moments);
      var presence = Presence.of(moments, WorkRules.RECOMMENDED);
      int there = presence.stays().stream().mapToInt(Stay::minutes).sum();
      int forgiven = 15 * 30;
      assertThat(month.sum(DayWork::worked) + month.sum(DayWork::overtime))
          .isLessThanOrEqualTo(there + forgiven);
      for (var day : month.days()) {
        if (day.kind() == DayKind.WORK) {
          assertThat(day.worked() + day.late() + day.early() + day.absent())
              .as("%s", day)
              .isEqualTo(day.planned());
        }
        assertThat(day.overtimeNight()).isLessThanOrEqualTo(day.overtime());
      }
      assertThat(month.overtime())
          .allSatisfy(line -> assertThat(line.premium()).isGreaterThanOrEqualTo(Premiums.LEAST));
      assertThat(month.overtime().stream().mapToInt(OvertimeLine::minutes).sum())
          .isEqualTo(month.sum(DayWork::overtime));
    }
  }

  @Test
  void planned_work_beyond_the_legal_week_is_overtime() {
    var plans = new ArrayList<DayPlan>();
    var moments = new ArrayList<Moment>();
    for (int i = 0; i < 7; i++) {
      var day = SUNDAY.plusDays(i);
      plans.add(i == 5 ? Plans.free(day) : Plans.work(day));
      if (i != 5) {
        moments.add(in(day.atTime(8, 0)));
        moments.add(out(day.atTime(16, 30)));
      }
    }
    var month = MeasureMonth.of(NOVEMBER, plans, moments, rules("*=50"));
    assertThat(month.overtime())
        .containsExactly(new OvertimeLine(OvertimeKind.NORMAL, 480, new BigDecimal("50.00")));
    assertThat(month.sum(DayWork::worked)).isEqualTo(40 * 60);
    assertThat(month.sum(DayWork::planned)).isEqualTo(40 * 60);
    assertThat(month.sum(DayWork::overtime)).isEqualTo(8 * 60);
    assertThat(month.sum(DayWork::absent)).isZero();
    assertThat(month.breaches()).isEmpty();
  }

  @Test
  void days_to_come_are_not_measured() {
    var now = LocalDate.of(2026, 11, 25).atTime(17, 0);
    var moments = new ArrayList<Moment>();
    for (var plan : Plans.month(NOVEMBER)) {
      if (plan.shift() != null && plan.day().isBefore(LocalDate.of(2026, 11, 26))) {
        moments.add(in(plan.day().atTime(8, 0)));
        moments.add(out(plan.day().atTime(16, 30)));
      }
    }
    var plans = Plans.month(NOVEMBER);
    var open = MeasureMonth.of(NOVEMBER, plans, moments, rules("*=50"), now);
    assertThat(open.days()).hasSize(25);
    assertThat(open.sum(DayWork::absent)).isZero();
  }

  private static MonthWork month(WorkRules rules, List<Moment> moments) {
    return MeasureMonth.of(NOVEMBER, Plans.month(NOVEMBER), moments, rules);
  }

  private static WorkRules rules(String steps) {
    return rules(steps, "50", "50");
  }

  private static WorkRules rules(String steps, String night, String restDay) {
    var r = WorkRules.RECOMMENDED;
    return new WorkRules(
        r.weeklyMinutes(),
        r.overtimeLimitMinutes(),
        15,
        15,
        false,
        false,
        r.restDay(),
        r.weekStartsOn(),
        new Premiums(Premiums.steps(steps), new BigDecimal(night), new BigDecimal(restDay)),
        60,
        14);
  }
}
