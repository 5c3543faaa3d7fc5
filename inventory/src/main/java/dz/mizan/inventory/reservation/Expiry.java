package dz.mizan.inventory.reservation;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** When a promise ends, as it is said in requests. */
final class Expiry {
  private static final Duration LONGEST = Duration.ofDays(365);

  private Expiry() {}

  /**
   * @param at the instant; or else
   * @param minutes from now; or else
   * @param otherwiseMinutes from now
   * @throws BadExpiry if both are said, or the instant is not within a year from now
   */
  static Instant of(
      @Nullable OffsetDateTime at, @Nullable Integer minutes, int otherwiseMinutes, Instant now) {
    if (at == null) {
      return now.plus(Duration.ofMinutes(minutes == null ? otherwiseMinutes : minutes));
    }
    if (minutes != null) {
      throw new BadExpiry("minutes", "either this or expiresAt");
    }
    var end = at.toInstant();
    if (!end.isAfter(now) || end.isAfter(now.plus(LONGEST))) {
      throw new BadExpiry("expiresAt", "must be within a year from now");
    }
    return end;
  }
}
