package dz.mizan.auth.onetime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OneTimeTokenTest {
  private static final OneTimeToken TOKEN =
      new OneTimeToken(
          UUID.fromString("019a0000-0000-7000-8000-000000000001"),
          UUID.fromString("ffffffff-ffff-ffff-ffff-fffffffffffe"),
          new byte[OneTimeToken.SECRET_BYTES]);

  @Test
  void a_token_is_read_as_it_was_written() {
    var text = TOKEN.text();
    assertThat(text).hasSize(OneTimeToken.LENGTH).matches(OneTimeToken.PATTERN);
    assertThat(OneTimeToken.of(text)).isEqualTo(TOKEN).hasSameHashCodeAs(TOKEN);
    assertThat(OneTimeToken.of(text).hash()).isEqualTo(TOKEN.hash()).hasSize(32);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        "..",
        "a.b.c",
        "AAAAAAAAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAAAAAAAA",
        "AAAAAAAAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAAAAAAAA.AAAA",
        "AAAAAAAAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAAAAAAAA.AAAA.",
        "AAAAAAAAAAAAAAAAAAAAA%.AAAAAAAAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
      })
  void what_is_no_token_is_refused_like_a_wrong_one(String text) {
    assertThatThrownBy(() -> OneTimeToken.of(text)).isInstanceOf(LinkNotValid.class);
  }

  @Test
  void a_token_does_not_print_its_secret() {
    assertThat(TOKEN.toString()).doesNotContain("AAAA").contains("ffffffff");
  }
}
