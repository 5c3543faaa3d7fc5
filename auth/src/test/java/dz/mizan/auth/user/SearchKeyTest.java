package dz.mizan.auth.user;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchKeyTest {

  @ParameterizedTest
  @CsvSource({
    "Bensaïd, bensaid",
    "ÉLODIE, elodie",
    "مُحَمَّد, محمد",
    "Straße, STRASSE",
    "ａtlas, ATLAS"
  })
  void case_accents_and_vowel_signs_do_not_count(String one, String other) {
    assertThat(SearchKey.of(one)).isEqualTo(SearchKey.of(other));
  }

  @Test
  void what_like_would_take_for_a_pattern_is_taken_literally() {
    assertThat(SearchKey.pattern(" 100%_\\ ")).isEqualTo("%100\\%\\_\\\\%");
  }
}
