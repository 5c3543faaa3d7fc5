package dz.mizan.accounting.entryimport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorTextsTest {

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "ar"})
  void every_error_has_its_text_in_every_language(String language) throws Exception {
    var texts = new Properties();
    try (var in =
        ErrorTextsTest.class.getResourceAsStream("/imports/errors_" + language + ".properties")) {
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    assertThat(texts.stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(FileError.values()).map(FileError::code).toList());
  }
}
