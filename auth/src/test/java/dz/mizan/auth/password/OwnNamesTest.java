package dz.mizan.auth.password;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnNamesTest {
  private static final OwnNames AMINA =
      OwnNames.of(
          "amina.b",
          "Amina Bensaïd محمّد",
          "aminette+erp@atlas.dz",
          "atlas-negoce",
          "Éts Zianides");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "xx AMINA xx yy",
        "mybensaidpassphrase",
        "my Bensaïd passphrase",
        "ｂｅｎｓａｉｄ and more",
        "aminette in the rain",
        "long atlas of words",
        "atlasnegoce of words",
        "les zianides de tlemcen",
        "كلمة السر مُحَمَّد هنا",
        "كلمة السر محـــمد هنا"
      })
  void names_are_found_in_any_spelling(String password) {
    assertThat(AMINA.areIn(new Password(password))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"correct horse battery", "erp and ets are too short", "ami na be nsa id"})
  void short_words_and_others_are_not(String password) {
    assertThat(AMINA.areIn(new Password(password))).isFalse();
  }

  @Test
  void what_is_not_known_is_in_no_password() {
    var nobody = OwnNames.of(null, "", null, null, null);
    assertThat(nobody.areIn(new Password("anything at all"))).isFalse();
  }
}
