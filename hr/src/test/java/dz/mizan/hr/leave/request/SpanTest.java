package dz.mizan.hr.leave.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dz.mizan.hr.calendar.TestDays;
import dz.mizan.hr.calendar.WorkDays;
import dz.mizan.hr.leave.type.Counting;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** 6 December 2026 is a Sunday, the first day of the working week. */
class SpanTest {
  private static final LocalDate SUNDAY = LocalDate.of(2026, 12, 6);
  private static final LocalDate WEDNESDAY = SUNDAY.plusDays(3);
  private static final LocalDate FRIDAY = SUNDAY.plusDays(5);
  private static final LocalDate SATURDAY = SUNDAY.plusDays(6);
  private static final WorkDays DAYS = TestDays.withHolidays(WEDNESDAY);

  private static Span span(LocalDate from, LocalDate to) {
    return new Span(from, to, false, false);
  }

  private static String days(Span span, Counting counting) {
    return Span.sum(span.count(counting, DAYS, null)).toPlainString();
  }

  @Test
  void each_way_of_counting_counts_its_days() {
    var week = span(SUNDAY, SATURDAY);
    assertThat(days(week, Counting.CALENDAR_DAYS)).isEqualTo("7");
    assertThat(days(week, Counting.DAYS_WITHOUT_HOLIDAYS)).isEqualTo("6");
    assertThat(days(week, Counting.WORKING_DAYS)).isEqualTo("4");
  }

  @Test
  void halves_count_as_halves() {
    assertThat(days(new Span(SUNDAY, SUNDAY, true, false), Counting.WORKING_DAYS)).isEqualTo("0.5");
    assertThat(days(new Span(SUNDAY, SUNDAY.plusDays(1), true, true), Counting.CALENDAR_DAYS))
        .isEqualTo("1.0");
  }

  @Test
  void half_of_a_holiday_or_a_day_of_rest_is_refused() {
    for (var day : new LocalDate[] {WEDNESDAY, FRIDAY, SATURDAY}) {
      for (var counting : Counting.values()) {
        assertThatThrownBy(() -> new Span(day, day, true, false).count(counting, DAYS, null))
            .isInstanceOf(HalfDayNotWorked.class);
        assertThatThrownBy(() -> new Span(SUNDAY, day, false, true).count(counting, DAYS, null))
            .isInstanceOf(HalfDayNotWorked.class);
      }
    }
  }

  @Test
  void days_on_which_nobody_works_are_no_leave_of_working_days() {
    assertThatThrownBy(() -> span(FRIDAY, SATURDAY).count(Counting.WORKING_DAYS, DAYS, null))
        .isInstanceOf(NoDayCounted.class);
  }

  @Test
  void each_day_says_whether_it_would_have_been_worked() {
    assertThat(span(WEDNESDAY, FRIDAY).count(Counting.CALENDAR_DAYS, DAYS, null))
        .extracting(Span.Day::working)
        .containsExactly(false, true, false);
  }
}
