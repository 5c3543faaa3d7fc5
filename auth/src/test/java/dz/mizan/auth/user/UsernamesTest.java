package dz.mizan.auth.user;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
}
