package dz.mizan.hr.attendance.work;

import static dz.mizan.hr.attendance.work.Plans.SUNDAY;
import static dz.mizan.hr.attendance.work.Plans.any;
import static dz.mizan.hr.attendance.work.Plans.in;
import static dz.mizan.hr.attendance.work.Plans.out;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NightShiftTest {
  @Test
  void a_shift_over_midnight_belongs_to_the_day_on_which_it_begins() {
    var plans =
        List.of(
            Plans.plan(SUNDAY, Plans.night(SUNDAY), false, false, "0"),
            Plans.free(SUNDAY.plusDays(1)));
    var moments = List.of(in(SUNDAY.atTime(20, 55)), out(SUNDAY.plusDays(1).atTime(5, 2)));
    var days = MeasureMonth.days(plans, moments, WorkRules.RECOMMENDED);
    assertThat(days.get(0).worked()).isEqualTo(480);
    assertThat(days.get(0).night()).isEqualTo(480);
    assertThat(days.get(0).anomalies()).isEmpty();
    assertThat(days.get(1).overtime()).isZero();
  }

  @Test
  void punches_without_direction_of_night_workers_do_not_turn_round() {
    var plans = new ArrayList<DayPlan>();
    var moments = new ArrayList<Moment>();
    // Begins with the end of a shift whose beginning is not known.
    moments.add(any(SUNDAY.atTime(5, 0)));
    for (int i = 0; i < 5; i++) {
      var day = SUNDAY.plusDays(i);
      plans.add(Plans.plan(day, Plans.night(day), false, false, "0"));
      moments.add(any(day.atTime(21, 0)));
      moments.add(any(day.plusDays(1).atTime(5, 0)));
    }
    var days = MeasureMonth.days(plans, moments, WorkRules.RECOMMENDED);
    assertThat(days).allSatisfy(day -> assertThat(day.worked()).isEqualTo(480));
  }

  @Test
  void a_card_held_twice_counts_once() {
    var presence =
        Presence.of(
            List.of(
                any(SUNDAY.atTime(8, 0, 2)),
                any(SUNDAY.atTime(8, 0, 5)),
                any(SUNDAY.atTime(16, 30)),
                any(SUNDAY.atTime(16, 30, 59))),
            WorkRules.RECOMMENDED);
    assertThat(presence.stays())
        .containsExactly(new Stay(SUNDAY.atTime(8, 0), SUNDAY.atTime(16, 30)));
    assertThat(presence.withoutEnd()).isEmpty();
  }

  @Test
  void night_is_from_nine_to_five() {
    assertThat(new Stay(SUNDAY.atTime(20, 0), SUNDAY.plusDays(1).atTime(6, 0)).nightMinutes())
        .isEqualTo(480);
    assertThat(new Stay(SUNDAY.atTime(4, 0), SUNDAY.atTime(22, 0)).nightMinutes()).isEqualTo(120);
    assertThat(new Stay(SUNDAY.atTime(5, 0), SUNDAY.atTime(21, 0)).nightMinutes()).isZero();
  }
}
