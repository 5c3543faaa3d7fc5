package dz.mizan.auth.webauthn;

import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dz.mizan.common.crypto.BlindIndex;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelyingPartyTest {
  private static final Challenges CHALLENGES =
      new Challenges(new BlindIndex(Optional.of(Base64.getEncoder().encodeToString(new byte[32]))));

  private record Config(String rpId, Set<String> origins) implements WebAuthnConfig {
    @Override
    public String rpName() {
      return "Mizan";
    }
  }

  @ParameterizedTest
  @CsvSource({
    "localhost, http://localhost:8081",
    "example.dz, https://example.dz",
    "example.dz, https://app.example.dz:8443",
    "example.dz, android:apk-key-hash:sha256-abc"
  })
  void pages_of_the_domain_and_apps_may_use_passkeys(String rpId, String origin) {
    assertThatNoException()
        .isThrownBy(() -> new RelyingParty(new Config(rpId, Set.of(origin)), CHALLENGES));
  }

  @ParameterizedTest
  @CsvSource({
    "example.dz, http://example.dz",
    "example.dz, https://badexample.dz",
    "example.dz, https://example.dz.evil.example",
    "example.dz, https://localhost",
    "app.example.dz, https://example.dz"
  })
  void a_setting_that_browsers_would_refuse_stops_the_start(String rpId, String origin) {
    assertThatThrownBy(() -> new RelyingParty(new Config(rpId, Set.of(origin)), CHALLENGES))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("MIZAN_WEBAUTHN_ORIGINS");
  }
}
