package dz.mizan.hr.leave.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dz.mizan.hr.calendar.TestDays;
import dz.mizan.hr.calendar.WorkDays;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Loi 90-11 arts 43, 44 and 46. */
class MonthOfWorkTest {
  private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
  private static final WorkDays DAYS = TestDays.withoutHolidays();

  private static String share(String hired, @Nullable String left, String notWorked) {
    return share(hired, left, notWorked, true);
  }

  private static String share(
      String hired, @Nullable String left, String notWorked, boolean partsCount) {
    return new MonthOfWork(
            LocalDate.parse(hired), left == null ? null : LocalDate.parse(left), null, partsCount)
        .share(NOVEMBER, new BigDecimal(notWorked), DAYS)
        .setScale(4, RoundingMode.HALF_UP)
        .toPlainString();
  }

  @Test
  void a_month_and_four_weeks_are_a_month() {
    assertThat(share("2020-01-01", null, "0")).isEqualTo("1.0000");
    assertThat(share("2020-01-01", null, "2")).isEqualTo("1.0000");
    assertThat(share("2020-01-01", "2026-11-28", "0")).isEqualTo("1.0000");
  }

  @Test
  void less_is_thirtieths_or_nothing() {
    assertThat(share("2020-01-01", null, "15")).isEqualTo("0.5000");
    assertThat(share("2020-01-01", "2026-11-15", "0")).isEqualTo("0.5000");
    assertThat(share("2020-01-01", "2026-11-15", "0", false)).isEqualTo("0.0000");
    assertThat(share("2020-01-01", null, "30")).isEqualTo("0.0000");
  }

  @Test
  void more_than_fifteen_working_days_at_the_beginning_are_a_month() {
    // 8 to 30 November 2026 has 17 working days, 12 to 30 November 13.
    assertThat(share("2026-11-08", null, "0")).isEqualTo("1.0000");
    assertThat(share("2026-11-12", null, "0")).isEqualTo("0.6333");
  }

  @Test
  void a_month_before_and_after_the_employment_gives_nothing() {
    assertThat(share("2026-12-01", null, "0")).isEqualTo("0.0000");
    assertThat(share("2020-01-01", "2026-10-31", "0")).isEqualTo("0.0000");
  }
}
