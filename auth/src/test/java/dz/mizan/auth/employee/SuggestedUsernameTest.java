package dz.mizan.auth.employee;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SuggestedUsernameTest {
  @Test
  void names_become_letters_digits_and_a_dot() {
    assertThat(SuggestedUsername.of("Amina", "Benali")).isEqualTo("amina.benali");
    assertThat(SuggestedUsername.of("Zoé Anne", "Ould-Saïd")).isEqualTo("zoeanne.ouldsaid");
    assertThat(SuggestedUsername.of("", "Benali")).isEqualTo("benali");
    assertThat(SuggestedUsername.of("أمينة", "بن علي")).isEmpty();
    assertThat(SuggestedUsername.of("a".repeat(63), "b".repeat(200))).isEqualTo("a".repeat(63));
  }
}
