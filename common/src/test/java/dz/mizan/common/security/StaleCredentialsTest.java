package dz.mizan.common.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StaleCredentialsTest {
  private static final Instant AT = Instant.parse("2026-11-20T08:00:00Z");
  private static final UUID USER = new UUID(1, 1);
  private static final Set<UUID> SUBJECTS = Set.of(USER, new UUID(2, 2));

  private final StaleCredentials stale = new StaleCredentials();

  @BeforeEach
  void the_feed_was_read() {
    stale.complete();
  }

  @Test
  void before_the_feed_was_read_nothing_is_trusted() {
    var fresh = new StaleCredentials();
    assertThat(fresh.isComplete()).isFalse();
    assertThat(fresh.mayPredateChange(SUBJECTS, AT)).isTrue();
  }

  @Test
  void what_was_issued_before_a_change_or_at_about_that_time_is_in_doubt() {
    assertThat(stale.mayPredateChange(SUBJECTS, AT)).isFalse();
    stale.learn(USER, AT);
    assertThat(stale.mayPredateChange(SUBJECTS, AT.minusSeconds(900))).isTrue();
    assertThat(stale.mayPredateChange(SUBJECTS, AT.plusSeconds(29))).isTrue();
    assertThat(stale.mayPredateChange(SUBJECTS, AT.plusSeconds(30))).isFalse();
    assertThat(stale.mayPredateChange(Set.of(new UUID(3, 3)), AT)).isFalse();
  }

  @Test
  void a_change_is_news_once() {
    long before = System.nanoTime();
    assertThat(stale.learn(USER, AT)).isTrue();
    assertThat(stale.changedSince(SUBJECTS, before)).isTrue();
    assertThat(stale.learnedSince(before)).isTrue();
    assertThat(stale.isChanged(USER)).isTrue();
    long after = System.nanoTime();
    assertThat(stale.learn(USER, AT)).isFalse();
    assertThat(stale.learn(USER, AT.minusSeconds(1))).isFalse();
    assertThat(stale.changedSince(SUBJECTS, after)).isFalse();
    assertThat(stale.learnedSince(after)).isFalse();
    assertThat(stale.learn(USER, AT.plusSeconds(1))).isTrue();
    assertThat(stale.changedSince(SUBJECTS, after)).isTrue();
  }
}
