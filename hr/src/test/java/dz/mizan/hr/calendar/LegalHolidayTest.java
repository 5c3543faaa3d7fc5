package dz.mizan.hr.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rows of the law, and the days of the communiqués. */
class LegalHolidayTest {
  private static List<LocalDate> days(LegalHoliday holiday, int civilYear) {
    return LegalHoliday.about(LocalDate.of(civilYear, 1, 1), LocalDate.of(civilYear, 12, 31))
        .filter(it -> it.holiday() == holiday)
        .flatMap(it -> it.startsOn().datesUntil(it.startsOn().plusDays(it.days())))
        .filter(day -> day.getYear() == civilYear)
        .toList();
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  @Test
  void the_feast_of_sacrifice_had_two_days_in_2022_and_has_three_since_2023() {
    assertThat(days(LegalHoliday.AID_EL_ADHA, 2022))
        .containsExactly(day("2022-07-09"), day("2022-07-10"));
    assertThat(days(LegalHoliday.AID_EL_ADHA, 2023))
        .containsExactly(day("2023-06-28"), day("2023-06-29"), day("2023-06-30"));
  }

  @Test
  void the_end_of_the_fast_had_two_days_in_april_2023_and_three_in_2024() {
    assertThat(days(LegalHoliday.AID_EL_FITR, 2023)).hasSize(2);
    assertThat(days(LegalHoliday.AID_EL_FITR, 2024))
        .containsExactly(day("2024-04-10"), day("2024-04-11"), day("2024-04-12"));
  }

  @Test
  void yennayer_is_one_since_2018() {
    assertThat(days(LegalHoliday.YENNAYER, 2017)).isEmpty();
    assertThat(days(LegalHoliday.YENNAYER, 2018)).containsExactly(day("2018-01-12"));
    assertThat(days(LegalHoliday.YENNAYER, 2024)).containsExactly(day("2024-01-12"));
  }

  @Test
  void those_of_the_civil_calendar_are_on_the_same_day_every_year() {
    assertThat(days(LegalHoliday.NEW_YEAR, 2026)).containsExactly(day("2026-01-01"));
    assertThat(days(LegalHoliday.LABOUR_DAY, 2026)).containsExactly(day("2026-05-01"));
    assertThat(days(LegalHoliday.INDEPENDENCE, 2026)).containsExactly(day("2026-07-05"));
    assertThat(days(LegalHoliday.REVOLUTION, 2026)).containsExactly(day("2026-11-01"));
  }

  @Test
  void those_of_the_islamic_calendar_follow_it() {
    assertThat(days(LegalHoliday.AWAL_MOHARRAM, 2026)).containsExactly(day("2026-06-16"));
    assertThat(days(LegalHoliday.ACHOURA, 2026)).containsExactly(day("2026-06-25"));
    assertThat(days(LegalHoliday.MAWLID, 2026)).hasSize(1);
    // 1429 and 1430 of the Hijra both began in 2008.
    assertThat(days(LegalHoliday.AWAL_MOHARRAM, 2008)).hasSize(2);
  }

  @Test
  void the_nineteenth_of_june_is_no_holiday() {
    assertThat(LegalHoliday.about(day("2026-06-19"), day("2026-06-19")))
        .noneMatch(it -> it.startsOn().equals(day("2026-06-19")));
  }

  @Test
  void every_year_that_is_kept_has_every_islamic_holiday() {
    for (int year = 1951; year <= 2099; year++) {
      for (var holiday : LegalHoliday.values()) {
        if (holiday.isIslamic()) {
          assertThat(days(holiday, year)).as(holiday + " of " + year).isNotEmpty();
        }
      }
    }
  }
}
