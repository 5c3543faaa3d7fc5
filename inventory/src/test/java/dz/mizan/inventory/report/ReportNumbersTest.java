package dz.mizan.inventory.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportNumbersTest {
  @ParameterizedTest
  @CsvSource({
    "0, A",
    "79.99, A",
    "80, B",
    "94.99, B",
    "95, C",
    "99, C",
  })
  void who_crosses_a_threshold_is_still_before_it(String before, String abcClass) {
    assertThat(
            AbcAnalysis.Thresholds.of(80, 95)
                .classOf(new BigDecimal(before), new BigDecimal("100")))
        .isEqualTo(abcClass);
  }

  @Test
  void b_is_more_than_a() {
    assertThatThrownBy(() -> AbcAnalysis.Thresholds.of(80, 80)).isInstanceOf(BadThresholds.class);
  }

  @Test
  void turnover_is_cost_by_mean_value_and_stock_lasts_by_the_day() {
    // 1000 on each of ten days, of which 2500 went out: turned over two and a half times.
    var item = item("2500", "10000");

    assertThat(item.averageStockValue().amount()).isEqualTo("1000.00");
    assertThat(item.turnover()).isEqualTo("2.50");
    assertThat(item.daysOfStock()).isEqualTo("4.0");
  }

  @Test
  void without_stock_there_is_no_turnover_and_without_cost_it_lasts_for_ever() {
    assertThat(item("2500", "0").turnover()).isNull();
    assertThat(item("0", "10000").daysOfStock()).isNull();
    assertThat(item("0", "10000").turnover()).isEqualTo("0.00");
  }

  private static Turnover.Item item(String cost, String valueDays) {
    return Turnover.Item.of(
        null, "A", "a", new BigDecimal(cost), new BigDecimal(valueDays), 10, "a");
  }
}
