package dz.mizan.auth.session;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session with its newest tokens.
 *
 * @param csrfToken null unless the tokens go into cookies
 * @param expiresAt of the refresh token
 * @param restriction why the user has no rights in it; null if he has his
 */
public record OpenedSession(
    UUID sessionId,
    String accessToken,
    String refreshToken,
    @Nullable String csrfToken,
    Instant expiresAt,
    @Nullable String restriction) {

  @Override
  public String toString() {
    return "OpenedSession[" + sessionId + "]";
  }
}
