package dz.mizan.auth.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SigningKeyTest {
  private static final Instant START = Instant.parse("2026-11-20T08:00:00Z");

  private static SigningKey key(@Nullable Instant withdrawnAt) throws Exception {
    var generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(1_024); // quick
    var pair = generator.generateKeyPair();
    return new SigningKey(
        1,
        new UUID(1, 1),
        (RSAPublicKey) pair.getPublic(),
        pair.getPrivate(),
        START,
        START.plus(SigningKey.LIFE),
        withdrawnAt);
  }

  @Test
  void it_is_published_before_it_signs_and_until_it_expires() throws Exception {
    var key = key(null);
    var before = START.minusSeconds(1);
    assertThat(key.isPublished(before)).isTrue();
    assertThat(key.maySign(before)).isFalse();
    assertThat(key.maySign(START)).isTrue();
    assertThat(key.maySign(START.plus(SigningKey.LIFE))).isFalse();
  }

  @Test
  void until_it_signs_it_stands_by() throws Exception {
    var key = key(null);
    assertThat(key.isStandby(START.minusSeconds(1))).isTrue();
    assertThat(key.isStandby(START)).isFalse();
  }

  @Test
  void a_withdrawn_one_is_worth_nothing() throws Exception {
    var key = key(START.plusSeconds(5));
    for (var at : new Instant[] {START.minusSeconds(1), START, START.plusSeconds(9)}) {
      assertThat(key.isPublished(at)).isFalse();
      assertThat(key.maySign(at)).isFalse();
      assertThat(key.isStandby(at)).isFalse();
    }
  }

  @Test
  void one_that_was_decrypted_once_is_remembered_when_it_no_longer_can_be() throws Exception {
    var known = key(null);
    var lost =
        new SigningKey(
            1, known.id(), known.publicKey(), null, START, START.plus(SigningKey.LIFE), null);
    assertThat(lost.maySign(START)).isFalse();
    assertThat(lost.remembering(known).maySign(START)).isTrue();
    assertThat(lost.remembering(lost).maySign(START)).isFalse();
  }
}
