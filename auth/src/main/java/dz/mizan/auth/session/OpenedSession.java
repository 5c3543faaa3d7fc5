package dz.mizan.auth.session;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session with its newest tokens.
 *
 * @param csrfToken null unless the tokens go into cookies
 * @param expiresAt of the refresh token
 */
public record OpenedSession(
    UUID sessionId,
    String accessToken,
    String refreshToken,
    @Nullable String csrfToken,
    Instant expiresAt) {

  @Override
  public String toString() {
    return "OpenedSession[" + sessionId + "]";
  }
}
