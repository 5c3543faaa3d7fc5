package dz.mizan.hr.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkDaysTest {
  private static final LocalDate THURSDAY = LocalDate.of(2026, 11, 26);
  private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);
  private static final LocalDate SATURDAY = LocalDate.of(2026, 11, 28);

  @Test
  void friday_and_saturday_are_days_of_rest_where_nothing_is_decided() {
    var days = new WorkDays(List.of(), List.of());
    assertThat(days.isWorkingDay(THURSDAY, null)).isTrue();
    assertThat(days.isRestDay(FRIDAY, null)).isTrue();
    assertThat(days.isRestDay(SATURDAY, "16")).isTrue();
    assertThat(days.count(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30), null))
        .isEqualTo(22);
  }

  @Test
  void until_august_2009_it_was_thursday_and_friday() {
    var days = new WorkDays(List.of(), List.of());
    assertThat(days.isRestDay(LocalDate.of(2009, 8, 13), null)).isTrue();
    assertThat(days.isRestDay(LocalDate.of(2009, 8, 8), null)).isFalse();
    assertThat(days.isRestDay(LocalDate.of(2009, 8, 15), null)).isTrue();
    assertThat(days.isRestDay(LocalDate.of(2009, 8, 20), null)).isFalse();
  }

  @Test
  void a_site_has_its_own_rest_from_its_day_on_and_is_as_the_company_before() {
    var days =
        new WorkDays(
            List.of(
                new RestDays.Rule(null, LocalDate.of(2020, 1, 1), Set.of(DayOfWeek.FRIDAY)),
                new RestDays.Rule("30", SATURDAY, Set.of(DayOfWeek.SATURDAY))),
            List.of());
    assertThat(days.isRestDay(FRIDAY, "30")).isTrue();
    assertThat(days.isRestDay(SATURDAY, "30")).isTrue();
    assertThat(days.isRestDay(FRIDAY.plusWeeks(1), "30")).isFalse();
    assertThat(days.isRestDay(SATURDAY, "16")).isFalse();
    assertThat(days.isRestDay(SATURDAY, null)).isFalse();
  }

  @Test
  void a_holiday_of_a_site_is_none_elsewhere() {
    var days =
        new WorkDays(List.of(), List.of(new DatedHoliday("30", THURSDAY, THURSDAY.plusDays(3))));
    assertThat(days.isHoliday(THURSDAY, "30")).isTrue();
    assertThat(days.isWorkingDay(THURSDAY, "30")).isFalse();
    assertThat(days.isHoliday(SATURDAY, "30")).isTrue();
    assertThat(days.isWorkingDay(THURSDAY, "16")).isTrue();
    assertThat(days.isWorkingDay(THURSDAY, null)).isTrue();
    assertThat(days.count(THURSDAY, THURSDAY.minusDays(1), null)).isZero();
  }
}
