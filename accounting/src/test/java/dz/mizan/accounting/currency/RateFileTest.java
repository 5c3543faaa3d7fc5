package dz.mizan.accounting.currency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RateFileTest {
  @Test
  void a_decimal_comma_counts_as_a_point_and_units_are_one_by_default() {
    var rates =
        RateFile.read(
            "currency;day;rate;units\r\nEUR;2026-11-20;151,2345\n\nJPY;2026-11-20;86.12;100\n");

    assertThat(rates).hasSize(2);
    assertThat(rates.getFirst().rate()).isEqualByComparingTo("151.2345");
    assertThat(rates.getFirst().unitsOrOne()).isEqualTo(1);
    assertThat(rates.getLast().unitsOrOne()).isEqualTo(100);
    assertThat(rates.getLast().day()).isEqualTo(LocalDate.of(2026, 11, 20));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "currency;day;rate",
        "EUR",
        "EUR;2026-11-20",
        "eur;2026-11-20;1",
        "EUR;2026-02-30;1",
        "EUR;yesterday;1",
        "EUR;2026-11-20;-1",
        "EUR;2026-11-20;1e9",
        "EUR;2026-11-20;1.123456789",
        "EUR;2026-11-20;1;7",
        "EUR;2026-11-20;1;1;1"
      })
  void a_broken_file_is_refused(String file) {
    assertThatThrownBy(() -> RateFile.read(file)).isInstanceOf(InvalidRates.class);
  }

  @Test
  void an_amount_is_converted_once_half_up_to_the_centime() {
    var yen = new ExchangeRate("JPY", LocalDate.of(2026, 11, 20), new BigDecimal("86.125"), 100);

    assertThat(yen.convert(new BigDecimal("1000"))).isEqualTo(new BigDecimal("861.25"));
    assertThat(yen.convert(new BigDecimal("10"))).isEqualTo(new BigDecimal("8.61"));
    assertThat(yen.convert(new BigDecimal("2"))).isEqualTo(new BigDecimal("1.72"));
    assertThat(yen.convert(new BigDecimal("-2"))).isEqualTo(new BigDecimal("-1.72"));
    assertThat(yen.convert(new BigDecimal("20"))).isEqualTo(new BigDecimal("17.23"));
  }
}
