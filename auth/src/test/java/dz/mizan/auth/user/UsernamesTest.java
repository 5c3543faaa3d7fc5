package dz.mizan.auth.user;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsernamesTest {

  @ParameterizedTest
  @CsvSource({
    "amina, AMINA",
    "amina, ａｍｉｎａ",
    "straße, STRASSE",
    "e\u0301t\u00e9, ÉTÉ",
    "ὀδυσσεύς, ὈΔΥΣΣΕΎΣ",
    "ﻣﺤﻤﺪ, محمد"
  })
  void spellings_of_one_name_have_one_key(String one, String other) {
    assertThat(Usernames.key(one)).isEqualTo(Usernames.key(other));
  }

  @Test
  void the_key_does_not_change_when_taken_twice() {
    assertThat(Usernames.key(Usernames.key("İSTANBUL"))).isEqualTo(Usernames.key("İSTANBUL"));
  }

  @Test
  void different_names_stay_different() {
    assertThat(Usernames.key("amina")).isNotEqualTo(Usernames.key("amine"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "amina",
        "amina.b-2@atlas_dz+x",
        "ﻣﺤﻤﺪ",
        "محمد.بن-علي",
        "محمد٢٣",
        "ⵜⴰⵎⴰⵣⵉⵖⵜ",
        "ὀδυσσεύς",
        "привет",
        "Élodie",
        "e\u0301lodie",
        "7"
      })
  void names_of_one_script_are_taken(String name) {
    assertThat(Usernames.hasForm(name)).isTrue();
    assertThat(Usernames.isMisleading(name)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "аmina", // Cyrillic а
        "amіna", // Cyrillic і
        "aminα", // Greek α
        "аминa", // Latin a
        "aminaمحمد",
        "соса", // all Cyrillic, all of it looks Latin
        "оса.1",
        "αιο",
        "amina1٢", // two number systems
        "ａmіna" // full-width a, Cyrillic і
      })
  void names_that_might_be_taken_for_others_are_not(String name) {
    assertThat(Usernames.isMisleading(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ami\u034fna", // combining grapheme joiner
        "amina\ufe0f", // variation selector
        "amina\u3164", // Hangul filler
        "amina\u200b", // zero-width space
        "\u202eanima", // right-to-left override
        "محـمد", // tatweel
        "\u0301amina", // begins with a mark
        ".amina",
        "a mina",
        "amina'--",
        "<amina>",
        "am\u0000ina"
      })
  void names_with_what_nobody_sees_or_types_have_no_form(String name) {
    assertThat(Usernames.hasForm(name)).isFalse();
  }

  @Test
  void names_are_bounded() {
    assertThat(Usernames.hasForm("x".repeat(64))).isTrue();
    assertThat(Usernames.hasForm("x".repeat(65))).isFalse();
  }
}
