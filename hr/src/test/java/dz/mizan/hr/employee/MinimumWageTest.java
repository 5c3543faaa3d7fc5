package dz.mizan.hr.employee;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MinimumWageTest {

  @ParameterizedTest
  @CsvSource({
    "2019-01-01, 1, 18000.00",
    "2020-05-31, 1, 18000.00",
    "2020-06-01, 1, 20000.00",
    "2025-12-31, 1, 20000.00",
    "2026-01-01, 1, 24000.00",
    "2026-01-01, 0.5, 12000.00",
    "2026-01-01, 0.3333, 7999.20",
    "2099-12-31, 1, 24000.00"
  })
  void the_minimum_is_that_of_the_day_and_of_the_share_of_work(
      LocalDate day, BigDecimal share, BigDecimal minimum) {
    assertThat(MinimumWage.on(day, share)).isEqualByComparingTo(minimum);
  }
}
