package dz.mizan.common.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemTextsTest {
  private final ProblemTexts texts = new ProblemTexts();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fr-DZ,fr;q=0.9,en;q=0.8|fr",
        "ar-DZ|ar",
        "de,ar;q=0.5|ar",
        "de|en",
        "''|en",
        ";;;|en",
        "*|en"
      })
  void the_language_is_the_best_one_that_we_have(String header, String language) {
    assertThat(texts.choose(header).getLanguage()).isEqualTo(language);
  }

  @Test
  void facts_are_put_into_the_text() {
    assertThat(texts.title("not-found", Locale.FRENCH)).isEqualTo("Introuvable");
    assertThat(texts.detail("nothing-of-this-name", Locale.FRENCH, Map.of())).isNull();
    assertThat(texts.title("nothing-of-this-name", Locale.ENGLISH))
        .isEqualTo("nothing-of-this-name");
  }
}
