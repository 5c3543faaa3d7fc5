package dz.mizan.auth.apikey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiKeySecretTest {
  private static final UUID COMPANY = UUID.fromString("0193a5c2-7ae0-7d11-8c55-1a2b3c4d5e6f");
  private static final UUID KEY = UUID.fromString("0193a5c8-2000-7a11-8b22-0102030405dd");

  @Test
  void what_was_made_is_read_again() {
    var made = ApiKeySecret.make(COMPANY, KEY);
    var read = ApiKeySecret.read(made.text()).orElseThrow();
    assertThat(read.companyId()).isEqualTo(COMPANY);
    assertThat(read.keyId()).isEqualTo(KEY);
    assertThat(read.hash()).isEqualTo(made.hash()).hasSize(32);
    assertThat(read.text()).isEqualTo(made.text()).hasSize(91);
  }

  @Test
  void it_begins_with_what_everybody_may_see_and_no_two_are_the_same() {
    var one = ApiKeySecret.make(COMPANY, KEY).text();
    var other = ApiKeySecret.make(COMPANY, KEY).text();
    assertThat(one).startsWith("mzn_").startsWith(ApiKeySecret.publicPart(COMPANY, KEY) + "_");
    assertThat(other).startsWith(ApiKeySecret.publicPart(COMPANY, KEY)).isNotEqualTo(one);
  }

  @Test
  void it_is_not_shown_by_accident() {
    var secret = ApiKeySecret.make(COMPANY, KEY);
    assertThat(secret.toString()).doesNotContain(secret.text().substring(60));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "mzn_",
        "mzn_nothing",
        "xyz_AZOlwnrgfRGMVRorPE1ebwGTpcggAHoRiyIBAgMEBd0_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "mzn_AZOlwnrgfRGMVRorPE1ebwGTpcggAHoRiyIBAgMEBd0-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "mzn_AZOlwnrgfRGMVRorPE1ebwGTpcggAHoRiyIBAgMEBd+_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "mzn_AZOlwnrgfRGMVRorPE1ebwGTpcggAHoRiyIBAgMEBd0_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
      })
  void what_cannot_be_a_key_is_none(String text) {
    assertThat(ApiKeySecret.read(text)).isEmpty();
  }
}
