package dz.mizan.accounting.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {
  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "none, FR",
        "'', FR",
        "ar, AR",
        "'en-GB,en;q=0.9', EN",
        "'de,ar-DZ;q=0.8', AR",
        "de, FR",
        "*, FR",
        ";;q=x, FR"
      })
  void the_best_language_is_chosen_and_french_otherwise(String header, Language expected) {
    assertThat(Language.of(header)).isEqualTo(expected);
  }

  @Test
  void a_header_that_is_too_long_is_not_read() {
    assertThat(Language.of("ar" + " ".repeat(198))).isEqualTo(Language.AR);
    assertThat(Language.of("ar" + " ".repeat(199))).isEqualTo(Language.FR);
  }
}
