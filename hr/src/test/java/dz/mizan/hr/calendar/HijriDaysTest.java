package dz.mizan.hr.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import org.junit.jupiter.api.Test;

class HijriDaysTest {
  @Test
  void every_month_begins_where_the_jdk_has_it() {
    for (int year = HijriDays.FIRST_YEAR; year <= HijriDays.LAST_YEAR; year++) {
      for (int month = 1; month <= 12; month++) {
        assertThat(HijriDays.of(year, month, 1))
            .as(year + "-" + month)
            .isEqualTo(LocalDate.from(HijrahDate.of(year, month, 1)));
      }
    }
  }

  @Test
  void the_year_about_a_day_is_off_by_one_at_most() {
    for (int year = 1950; year <= 2099; year++) {
      for (var day : new LocalDate[] {LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)}) {
        assertThat(HijriDays.yearAbout(day))
            .as(day.toString())
            .isBetween(
                HijrahDate.from(day).get(ChronoField.YEAR) - 1,
                HijrahDate.from(day).get(ChronoField.YEAR) + 1);
      }
    }
  }
}
