package dz.mizan.auth.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuessesTest {
  private static final Guesses GUESSES = new Guesses(CommonPasswords.get());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "qwertyuiop123",
        "1qaz2wsx3edc",
        "unbelievable",
        "administrator",
        "ADMINISTRATOR",
        "ａｄｍｉｎｉｓｔｒａｔｏｒ",
        "@dministrat0r",
        "password2024",
        "Password123!",
        "P@ssw0rd2026!",
        "motdepasse2026",
        "123456password",
        "!!!sunshine!!!",
        "dragon123456789",
        "football000000",
        "passwordpassword",
        "password password",
        "Password1Password1",
        "azerty12azerty12",
        "abcabcabcabc",
        "abcdefghijklmnop",
        "zyxwvutsrqpo",
        "aaaaaaaaaaaaaaaa",
        "112211221122",
        "123456789012",
        "987654321098",
        "azertyuiopqsdf",
        "qsdfghjklm123",
        "wxcvbnwxcvbn",
        "poiuytrezaml",
        "ضصثقفغعهخحجد",
        "شسيبلاتنمكطش",
        "1q2w3e4r5t6y7u",
        "🐫🐫🐫🐫🐫🐫🐫🐫🐫🐫🐫🐫"
      })
  void what_is_tried_first_is_refused(String password) {
    assertThat(GUESSES.contain(new Password(password))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "correct horse battery",
        "another horse battery",
        "un long mot de passe",
        "le chat dort sur la table",
        "القط ينام فوق الطاولة",
        "dragon of the western hills",
        "vK8#qLm2$xRt",
        "ghrue83jdkslq",
        "🐫\u0000 \n\ud800'\"; drop كلمة",
        "tizi-ouzou sous la neige",
        "correct-horse-correct-horse",
        "mot2passe & citron vert",
        "3.14159265358979"
      })
  void everything_else_passes_whatever_it_is_made_of(String password) {
    assertThat(GUESSES.contain(new Password(password))).isFalse();
  }

  @Test
  void the_list_is_long_and_most_of_it_is_long_enough_to_be_extended() {
    assertThat(CommonPasswords.get().size()).isGreaterThan(95_000);
    assertThat(CommonPasswords.get().contains("password")).isTrue();
    assertThat(CommonPasswords.get().contains("correct horse battery")).isFalse();
  }

  /** Three words thrown with dice are a good password, and so are twelve random characters. */
  @Test
  void random_passwords_are_hardly_ever_refused() throws Exception {
    var words = new ArrayList<String>();
    try (var in = getClass().getResourceAsStream("/dictionaries/eff_large.txt");
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines.lines().map(line -> line.split("\\s")[0]).forEach(words::add);
    }
    var random = new Random(20261120);
    var refused = new ArrayList<String>();
    for (int i = 0; i < 20_000; i++) {
      var phrase = new StringBuilder();
      random.ints(3, 0, words.size()).forEach(word -> phrase.append(words.get(word)));
      var characters = new StringBuilder();
      random.ints(12, '!', '~').forEach(c -> characters.append((char) c));
      for (var good : List.of(phrase.toString(), characters.toString())) {
        if (GUESSES.contain(new Password(good))) {
          refused.add(good);
        }
      }
    }
    assertThat(refused).hasSizeLessThan(5);
  }
}
