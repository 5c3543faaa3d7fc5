package dz.mizan.inventory.purchasing.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LotSizeTest {

  @ParameterizedTest
  @CsvSource({
    "45, 1, 10, 45.000",
    "45, 12, 0, 4.000",
    "48, 12, 0, 4.000",
    "2.5, 1, 0, 3.000",
    "0, 1, 0, 1.000",
    "3, 1, 10, 10.000",
    "3, 1, 10.5, 10.500",
    "1, 1000, 0, 1.000"
  })
  void enough_whole_units_at_least_one_and_the_minimum(
      BigDecimal need, BigDecimal factor, BigDecimal minimum, BigDecimal expected) {
    assertThat(LotSize.of(need, factor, minimum)).isEqualTo(expected);
  }
}
