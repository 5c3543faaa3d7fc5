package dz.mizan.auth.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MailTextsTest {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]*)}");
  private static final List<String> PARTS = List.of("subject", "heading", "text", "action", "note");

  private static Properties properties(MailLanguage language) {
    var resource = "/mail/texts_" + language.code() + ".properties";
    try (var in = MailTextsTest.class.getResourceAsStream(resource)) {
      var properties = new Properties();
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return properties;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Set<String> placeholders(String text) {
    return PLACEHOLDER
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @ParameterizedTest
  @EnumSource
  void every_kind_has_its_texts_with_the_same_values_as_in_english(MailLanguage language) {
    var texts = properties(language);
    var english = properties(MailLanguage.ENGLISH);
    assertThat(texts.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
    for (var kind : MailKind.values()) {
      var known = new TreeSet<>(kind.needs());
      known.add("company");
      known.remove(MailKind.TOKEN);
      for (var part : PARTS) {
        var key = kind.key() + "." + part;
        assertThat(texts.getProperty(key)).as(key).isNotNull();
        assertThat(known).as(key).containsAll(placeholders(texts.getProperty(key)));
        assertThat(placeholders(texts.getProperty(key)))
            .as(key)
            .isEqualTo(placeholders(english.getProperty(key)));
      }
      assertThat(texts.getProperty(kind.key() + ".action").isEmpty())
          .as(kind.key())
          .isEqualTo(kind.page() == null);
      for (var fact : kind.facts()) {
        assertThat(texts.getProperty("fact." + fact)).isNotBlank();
      }
    }
  }

  @Test
  void a_value_that_looks_like_a_placeholder_stays_what_it_is() {
    var values = Map.of("company", "{username} $1 \\", "username", "amina");
    assertThat(new MailTexts().plain("user-authorized.subject", MailLanguage.ENGLISH, values))
        .isEqualTo("{username} $1 \\: you have access");
  }

  @Test
  void a_value_keeps_its_writing_direction_to_itself() {
    var values = Map.of("company", "Atlas", "username", "amina");
    assertThat(new MailTexts().text("user-authorized.text", MailLanguage.ARABIC, values))
        .contains("\u2068amina\u2069")
        .contains("\u2068Atlas\u2069");
  }

  @Test
  void a_missing_value_is_a_bug() {
    assertThatThrownBy(() -> MailKind.NEW_DEVICE.requireAll(Map.of("username", "amina")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("device");
  }

  @Test
  void moments_are_those_of_algiers() {
    var moment = Instant.parse("2026-11-20T23:30:00Z");
    assertThat(MailLanguage.FRENCH.write(moment)).isEqualTo("21/11/2026 à 00:30 (heure d’Alger)");
    assertThat(MailLanguage.ARABIC.write(moment)).startsWith("21/11/2026").contains("00:30");
    assertThat(MailLanguage.ENGLISH.write(moment)).isEqualTo("2026-11-21 00:30 (Algiers time)");
    assertThat(MailLanguage.of("kab")).isEqualTo(MailLanguage.FRENCH);
  }
}
