package dz.mizan.accounting.tax;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** CIDTA art. 324. */
class RoundingTest {

  @ParameterizedTest
  @CsvSource({
    "1009.99, 1000.00",
    "1010.00, 1010.00",
    "9.99, 9.00",
    "0.50, 0.00",
    "10.00, 10.00",
    "-1009.99, -1000.00"
  })
  void bases_go_down_to_ten_dinars_and_below_ten_to_the_dinar(String exact, String rounded) {
    assertThat(Rounding.base(new BigDecimal(exact))).isEqualTo(new BigDecimal(rounded));
  }

  @ParameterizedTest
  @CsvSource({"190.04, 190.00", "190.05, 190.10", "190.149, 190.10", "0.00, 0.00"})
  void taxes_go_to_the_nearest_ten_centimes(String exact, String rounded) {
    assertThat(Rounding.tax(new BigDecimal(exact))).isEqualTo(new BigDecimal(rounded));
  }
}
