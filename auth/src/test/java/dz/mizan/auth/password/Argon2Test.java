package dz.mizan.auth.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class Argon2Test {
  private static final byte[] SALT = "0123456789abcdef".getBytes(StandardCharsets.UTF_8);

  private static byte[] bytes(String text) {
    return new Password(text).bytes();
  }

  @Test
  void a_hash_carries_its_parameters_and_matches_its_password_only() {
    var hash = Argon2.hash(bytes("correct horse battery"), SALT);
    assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$MDEyMzQ1Njc4OWFiY2RlZg$");
    assertThat(Argon2.matches(bytes("correct horse battery"), hash)).isTrue();
    assertThat(Argon2.matches(bytes("correct horse batterz"), hash)).isFalse();
  }

  /** A test vector of the reference implementation, phc-winner-argon2. */
  @Test
  void hashes_of_other_implementations_and_parameters_are_understood() {
    var hash =
        "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
    assertThat(Argon2.matches(bytes("password"), hash)).isTrue();
    assertThat(Argon2.matches(bytes("passwore"), hash)).isFalse();
  }

  @Test
  void the_decoy_looks_like_a_hash_and_matches_nothing() {
    var decoy = Argon2.decoy(SALT);
    assertThat(decoy).hasSameSizeAs(Argon2.hash(bytes("x"), SALT));
    assertThat(Argon2.matches(bytes("x"), decoy)).isFalse();
  }

  @Test
  void a_hash_has_latin_digits_wherever_it_is_made() {
    var usual = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(Argon2.decoy(SALT)).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    } finally {
      Locale.setDefault(usual);
    }
  }

  @Test
  void composed_and_decomposed_letters_are_one_password() {
    assertThat(bytes("\u00e9t\u00e9")).isEqualTo(bytes("e\u0301te\u0301"));
  }

  @Test
  void a_password_counts_characters_and_never_shows() {
    assertThat(new Password("🐫🐫🐫").codePoints()).isEqualTo(3);
    assertThat(new Password("secret").toString()).isEqualTo("***");
  }

  @Test
  void what_is_no_hash_is_a_bug() {
    assertThatThrownBy(() -> Argon2.matches(bytes("x"), "plain"))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void a_hash_of_smaller_parameters_is_weak_and_one_of_larger_is_not() {
    assertThat(Argon2.isWeak(Argon2.hash(bytes("x"), SALT))).isFalse();
    assertThat(Argon2.isWeak("$argon2id$v=19$m=19455,t=2,p=1$c2FsdA$aGFzaA")).isTrue();
    assertThat(Argon2.isWeak("$argon2id$v=19$m=65536,t=1,p=1$c2FsdA$aGFzaA")).isTrue();
    assertThat(Argon2.isWeak("$argon2id$v=19$m=65536,t=3,p=4$c2FsdA$aGFzaA")).isFalse();
  }
}
