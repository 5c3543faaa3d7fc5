package dz.mizan.auth.session;

import dz.mizan.auth.key.TokenContents;
import dz.mizan.auth.user.LoginUser;
import io.vertx.sqlclient.Row;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A login and all that came of it: the family of its refresh tokens.
 *
 * @param generation of the refresh token that is good now
 * @param rotationKey hash of the Idempotency-Key of the last refresh
 * @param expiresAt a week after the last refresh, and thirty days after the login at the latest
 * @param endedAt when it was ended, null while it goes on
 */
record Session(
    UUID companyId,
    UUID id,
    UUID userId,
    int generation,
    byte @Nullable [] rotationKey,
    Instant startedAt,
    Instant refreshedAt,
    Instant expiresAt,
    @Nullable String address,
    @Nullable String userAgent,
    List<String> methods,
    boolean cookies,
    @Nullable Instant steppedUpAt,
    @Nullable Instant endedAt) {
  static final String COLUMNS =
      "company_id, id, user_id, generation, rotation_key, started_at, refreshed_at, expires_at,"
          + " address, user_agent, methods, cookies, stepped_up_at, ended_at";

  /** How long a refresh token is good. */
  static final Duration REFRESH_LIFE = Duration.ofDays(7);

  /** After that one has to log in again, however often the session was refreshed. */
  static final Duration LONGEST = Duration.ofDays(30);

  static Session of(Row row) {
    var rotationKey = row.getBuffer("rotation_key");
    return new Session(
        row.getUUID("company_id"),
        row.getUUID("id"),
        row.getUUID("user_id"),
        row.getInteger("generation"),
        rotationKey == null ? null : rotationKey.getBytes(),
        instant(row, "started_at"),
        instant(row, "refreshed_at"),
        instant(row, "expires_at"),
        row.getString("address"),
        row.getString("user_agent"),
        Arrays.asList(row.getArrayOfStrings("methods")),
        row.getBoolean("cookies"),
        orNull(row.getOffsetDateTime("stepped_up_at")),
        orNull(row.getOffsetDateTime("ended_at")));
  }

  boolean isOpen(Instant now) {
    return endedAt == null && now.isBefore(expiresAt);
  }

  /** When it would expire if it were refreshed now. */
  Instant expiryIfRefreshed(Instant now) {
    var longest = startedAt.plus(LONGEST);
    var expiry = now.plus(REFRESH_LIFE);
    return expiry.isBefore(longest) ? expiry : longest;
  }

  /** What its access tokens say. */
  TokenContents contents(LoginUser user, @Nullable String csrf) {
    return new TokenContents(
        companyId,
        userId,
        user.username(),
        user.roles(),
        user.permissions(),
        user.scope(),
        new TokenContents.Login(id, startedAt, methods, csrf, steppedUpAt));
  }

  private static Instant instant(Row row, String column) {
    return row.getOffsetDateTime(column).toInstant();
  }

  private static @Nullable Instant orNull(@Nullable OffsetDateTime at) {
    return at == null ? null : at.toInstant();
  }
}
