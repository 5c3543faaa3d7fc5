package dz.mizan.auth.webauthn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dz.mizan.common.crypto.BlindIndex;
import java.time.Instant;
import java.util.Base64;
import java.util.HashSet;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ChallengesTest {
  private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");
  private static final UserHandle AMINA = new UserHandle(UUID.randomUUID(), UUID.randomUUID());
  private static final UUID SESSION = UUID.randomUUID();

  private final Challenges challenges = challenges((byte) 1);

  private static Challenges challenges(byte key) {
    var bytes = new byte[32];
    bytes[0] = key;
    return new Challenges(new BlindIndex(Optional.of(Base64.getEncoder().encodeToString(bytes))));
  }

  private void assertRefused(byte[] challenge, Purpose purpose, Instant now) {
    assertThatThrownBy(() -> challenges.require(challenge, purpose, now))
        .isInstanceOf(CredentialRefused.class);
  }

  @Test
  void a_challenge_is_good_for_five_minutes_and_any_replica_knows_it() {
    var challenge = challenges.issue(Purpose.logIn(), NOW);
    var replica = challenges((byte) 1);
    var read = replica.require(challenge, Purpose.logIn(), NOW.plusSeconds(299));
    assertThat(read.expiresAt()).isEqualTo(NOW.plusSeconds(300));
    assertRefused(challenge, Purpose.logIn(), NOW.plusSeconds(300));
  }

  @Test
  void a_challenge_is_good_for_what_it_was_issued_for_alone() {
    var challenge = challenges.issue(Purpose.register(AMINA, SESSION), NOW);
    challenges.require(challenge, Purpose.register(AMINA, SESSION), NOW);
    var colleague = new UserHandle(AMINA.companyId(), UUID.randomUUID());
    var namesake = new UserHandle(UUID.randomUUID(), AMINA.userId());
    assertRefused(challenge, Purpose.logIn(), NOW);
    assertRefused(challenge, Purpose.stepUp(AMINA, SESSION), NOW);
    assertRefused(challenge, Purpose.register(AMINA, UUID.randomUUID()), NOW);
    assertRefused(challenge, Purpose.register(AMINA, null), NOW);
    assertRefused(challenge, Purpose.register(colleague, SESSION), NOW);
    assertRefused(challenge, Purpose.register(namesake, SESSION), NOW);
  }

  @Test
  void nobody_can_make_one_up_or_lengthen_its_life() {
    var challenge = challenges.issue(Purpose.logIn(), NOW);
    for (var at = 0; at < challenge.length; at++) {
      var changed = challenge.clone();
      changed[at] ^= 1;
      assertRefused(changed, Purpose.logIn(), NOW);
    }
    assertRefused(new byte[0], Purpose.logIn(), NOW);
    assertRefused(new byte[challenge.length + 1], Purpose.logIn(), NOW);
    assertRefused(challenges((byte) 2).issue(Purpose.logIn(), NOW), Purpose.logIn(), NOW);
  }

  @Test
  void no_two_are_the_same() {
    var nonces = new HashSet<UUID>();
    for (var i = 0; i < 1_000; i++) {
      var challenge = challenges.issue(Purpose.logIn(), NOW);
      nonces.add(challenges.require(challenge, Purpose.logIn(), NOW).nonce());
    }
    assertThat(nonces).hasSize(1_000);
  }

  @Test
  void a_user_handle_names_company_and_user_in_32_bytes() {
    assertThat(AMINA.bytes()).hasSize(32);
    assertThat(UserHandle.read(AMINA.bytes())).contains(AMINA);
    assertThat(UserHandle.read(new byte[31])).isEmpty();
    assertThat(UserHandle.read(new byte[33])).isEmpty();
  }
}
