package dz.mizan.auth.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SigningKeyTest {
  private static final Instant START = Instant.parse("2026-11-20T08:00:00Z");

  private static SigningKey key() throws Exception {
    var generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(1_024); // quick
    var pair = generator.generateKeyPair();
    return new SigningKey(
        1,
        new UUID(1, 1),
        (RSAPublicKey) pair.getPublic(),
        pair.getPrivate(),
        START,
        START.plus(SigningKey.LIFE));
  }

  @Test
  void it_is_published_before_it_signs_and_until_it_expires() throws Exception {
    var key = key();
    var before = START.minusSeconds(1);
    assertThat(key.isPublished(before)).isTrue();
    assertThat(key.maySign(before)).isFalse();
    assertThat(key.maySign(START)).isTrue();
    assertThat(key.maySign(START.plus(SigningKey.LIFE))).isFalse();
  }

  @Test
  void it_needs_a_successor_long_before_it_expires() throws Exception {
    var key = key();
    assertThat(key.needsSuccessor(START.plus(Duration.ofDays(90)))).isFalse();
    assertThat(key.needsSuccessor(START.plus(Duration.ofDays(91)))).isTrue();
    assertThat(key.isPublished(START.plus(Duration.ofDays(96)))).isTrue();
  }
}
