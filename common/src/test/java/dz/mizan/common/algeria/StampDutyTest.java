package dz.mizan.common.algeria;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StampDutyTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

  @ParameterizedTest
  @CsvSource({
    "-1190, 0.00",
    "0, 0.00",
    "0.01, 0.00",
    "300.00, 0.00",
    "300.01, 5.00",
    "400.00, 5.00",
    "500.00, 5.00",
    "500.01, 6.00",
    "1190.00, 12.00",
    "25000, 250.00", // circular, example 1
    "30000, 300.00",
    "30000.01, 451.50",
    "33970, 510.00",
    "35000, 525.00", // circular, example 2
    "100000, 1500.00",
    "100000.01, 2002.00",
    "350000, 7000.00", // circular, example 3
    "10000000, 200000.00" // no maximum
  })
  void since_2025_the_band_of_the_sum_holds_for_the_whole_of_it(String cash, String duty) {
    assertThat(StampDuty.on(TODAY, new BigDecimal(cash))).isEqualTo(duty);
    assertThat(StampDuty.on(LocalDate.of(2025, 1, 1), new BigDecimal(cash))).isEqualTo(duty);
  }

  @ParameterizedTest
  @CsvSource({
    "2024-12-31, 0, 0.00",
    "2024-12-31, 100, 5.00",
    "2024-12-31, 500.01, 6.00",
    "2024-12-31, 33970, 340.00",
    "2024-12-31, 350000, 3500.00",
    "2024-12-31, 1000000, 10000.00",
    "2024-12-31, 1000000.01, 10000.00",
    "2023-01-01, 9000000, 10000.00",
    "2022-12-31, 9000000, 2500.00",
    "2022-12-31, 250000, 2500.00",
    "2022-12-31, 249900, 2499.00",
    "2015-06-01, 120, 5.00"
  })
  void before_2025_it_was_one_percent_with_a_maximum(LocalDate day, String cash, String duty) {
    assertThat(StampDuty.on(day, new BigDecimal(cash))).isEqualTo(duty);
  }

  @ParameterizedTest
  @CsvSource({"300.00, 0.00", "300.01, 30.00", "3000, 30.00", "3000.01, 31.00"})
  void the_minimum_may_be_another(String cash, String duty) {
    assertThat(StampDuty.on(TODAY, new BigDecimal(cash), new BigDecimal(30))).isEqualTo(duty);
  }

  @Test
  void it_never_falls_when_the_sum_rises_and_equals_the_rule_in_centimes() {
    var random = new Random(20261126);
    for (int i = 0; i < 20_000; i++) {
      long centimes = random.nextLong(40_000_000);
      var duty = StampDuty.on(TODAY, BigDecimal.valueOf(centimes, 2));
      assertThat(duty.movePointRight(2).longValueExact()).isEqualTo(inCentimes(centimes));
      assertThat(StampDuty.on(TODAY, BigDecimal.valueOf(centimes + 1, 2)))
          .isGreaterThanOrEqualTo(duty);
    }
  }

  private static long inCentimes(long cash) {
    if (cash <= 300_00) {
      return 0;
    }
    long hundreds = (cash + 99_99) / 100_00;
    long rate = cash <= 30_000_00 ? 100 : cash <= 100_000_00 ? 150 : 200;
    return Math.max(hundreds * rate, 5_00);
  }
}
