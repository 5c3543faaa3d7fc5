package dz.mizan.hr.leave.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A long sickness gives a month of leave at most: twelve months of 2.5 days. */
class AbsencesTest {
  private static final UUID WHO = new UUID(0, 1);

  private static Absences sick(String from, String to) {
    return sick(new Absences(), from, to);
  }

  private static Absences sick(Absences absences, String from, String to) {
    LocalDate.parse(from)
        .datesUntil(LocalDate.parse(to).plusDays(1))
        .forEach(day -> absences.add(WHO, YearMonth.from(day), BigDecimal.ZERO, BigDecimal.ONE));
    return absences;
  }

  private static String sum(Absences absences, String from, String to) {
    var sum = BigDecimal.ZERO;
    var last = YearMonth.parse(to);
    for (var month = YearMonth.parse(from); !month.isAfter(last); month = month.plusMonths(1)) {
      sum = sum.add(absences.mostOf(WHO, month));
    }
    return sum.setScale(2, RoundingMode.HALF_UP).toPlainString();
  }

  @Test
  void from_the_first_of_a_month_twelve_months_count() {
    assertThat(sum(sick("2025-07-01", "2026-12-31"), "2025-07", "2026-12")).isEqualTo("12.00");
  }

  @Test
  void from_the_second_of_a_month_as_much_counts_and_the_day_that_was_worked() {
    assertThat(sum(sick("2025-07-02", "2026-12-31"), "2025-07", "2026-12")).isEqualTo("12.03");
  }

  @Test
  void a_day_between_two_certificates_does_not_begin_anew() {
    var absences = sick("2025-07-01", "2026-03-14");
    sick(absences, "2026-03-16", "2026-12-31");
    assertThat(new BigDecimal(sum(absences, "2025-07", "2026-12")))
        .isLessThan(new BigDecimal("12.1"));
  }

  @Test
  void after_months_of_work_another_sickness_gives_again() {
    var absences = sick("2024-01-01", "2025-06-30");
    sick(absences, "2025-09-10", "2025-10-31");
    assertThat(absences.mostOf(WHO, YearMonth.of(2025, 6))).isEqualByComparingTo("0");
    assertThat(absences.mostOf(WHO, YearMonth.of(2025, 8))).isEqualByComparingTo("1");
    assertThat(absences.mostOf(WHO, YearMonth.of(2025, 10))).isEqualByComparingTo("1");
  }
}
