package dz.mizan.auth.totp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpRowTest {
  private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");

  private static TotpRow row(int failures, Instant closedUntil) {
    return new TotpRow(UUID.randomUUID(), "k1:x", NOW, 1, failures, closedUntil, 10);
  }

  @ParameterizedTest
  @CsvSource({"4, 1", "9, 2", "14, 4", "19, 8", "24, 16", "29, 32", "34, 60", "99, 60", "9999, 60"})
  void each_fifth_failure_closes_the_door_for_longer(int failures, int minutes) {
    assertThat(row(failures, null).closedAfterFailure(NOW))
        .isEqualTo(NOW.plusSeconds(minutes * 60L));
  }

  @ParameterizedTest
  @CsvSource({"0", "1", "2", "3", "5", "8"})
  void other_failures_do_not(int failures) {
    assertThat(row(failures, null).closedAfterFailure(NOW)).isNull();
  }

  @org.junit.jupiter.api.Test
  void the_door_opens_by_itself() {
    assertThat(row(5, null).isClosed(NOW)).isFalse();
    assertThat(row(5, NOW.plusSeconds(1)).isClosed(NOW)).isTrue();
    assertThat(row(5, NOW).isClosed(NOW)).isFalse();
  }
}
