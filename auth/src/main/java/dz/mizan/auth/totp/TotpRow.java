package dz.mizan.auth.totp;

import io.vertx.sqlclient.Row;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The authenticator app of a user.
 *
 * @param secret encrypted; null while there is none
 * @param confirmedAt when its first code was seen; null while it counts for nothing
 * @param lastStep of the last code that was accepted
 * @param failures wrong codes since the last right one
 * @param closedUntil no code is looked at before; null if the door is open
 * @param recoveryCodes how many are left
 */
record TotpRow(
    UUID userId,
    @Nullable String secret,
    @Nullable Instant confirmedAt,
    long lastStep,
    int failures,
    @Nullable Instant closedUntil,
    int recoveryCodes) {
  static final String COLUMNS =
      "user_id, secret, confirmed_at, last_step, failures, closed_until,"
          + " cardinality(recovery_codes) as recovery_codes";

  private static final int FAILURES_BEFORE_CLOSING = 5;
  private static final Duration FIRST_CLOSING = Duration.ofMinutes(1);
  private static final Duration LONGEST_CLOSING = Duration.ofHours(1);

  static TotpRow of(Row row) {
    return new TotpRow(
        row.getUUID("user_id"),
        row.getString("secret"),
        instant(row, "confirmed_at"),
        row.getLong("last_step"),
        row.getInteger("failures"),
        instant(row, "closed_until"),
        row.getInteger("recovery_codes"));
  }

  boolean isEnabled() {
    return confirmedAt != null;
  }

  boolean isClosed(Instant now) {
    return closedUntil != null && now.isBefore(closedUntil);
  }

  /** Until when the door closes after one failure more; null if it stays open. */
  @Nullable Instant closedAfterFailure(Instant now) {
    int count = failures + 1;
    if (count % FAILURES_BEFORE_CLOSING != 0) {
      return null;
    }
    int doublings = Math.min(count / FAILURES_BEFORE_CLOSING - 1, 10);
    var closing = FIRST_CLOSING.multipliedBy(1L << doublings);
    return now.plus(closing.compareTo(LONGEST_CLOSING) < 0 ? closing : LONGEST_CLOSING);
  }

  private static @Nullable Instant instant(Row row, String column) {
    var at = row.getOffsetDateTime(column);
    return at == null ? null : at.toInstant();
  }

  @Override
  public String toString() {
    return "TotpRow[" + userId + "]";
  }
}
