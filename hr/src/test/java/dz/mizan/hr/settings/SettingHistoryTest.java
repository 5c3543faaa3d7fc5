package dz.mizan.hr.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SettingHistoryTest {
  private static final LocalDate JULY = LocalDate.of(2026, 7, 1);

  @Test
  void a_value_holds_from_its_day_until_that_of_the_next() {
    var values = new TreeMap<>(Map.of(JULY, "1", JULY.plusMonths(6), "0.01"));
    var history = new SettingHistory(Map.of(Setting.PAY_IRG_ROUNDING.name(), values));
    assertThat(history.on(JULY.minusDays(1)).text(Setting.PAY_IRG_ROUNDING)).isEqualTo("0.10");
    assertThat(history.on(JULY).text(Setting.PAY_IRG_ROUNDING)).isEqualTo("1");
    assertThat(history.on(JULY.plusMonths(6).minusDays(1)).text(Setting.PAY_IRG_ROUNDING))
        .isEqualTo("1");
    assertThat(history.on(JULY.plusYears(9)).text(Setting.PAY_IRG_ROUNDING)).isEqualTo("0.01");
    assertThat(history.on(JULY).text(Setting.LEAST_AGE)).isEqualTo("16");
  }
}
