package dz.mizan.auth.session;

import dz.mizan.auth.key.AccessTokens;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A token response in the manner of OAuth 2.0 (RFC 6749). */
public record LoginView(
    @Schema(description = "JWT; to be sent as Authorization: Bearer …. Not here if in a cookie")
        @Nullable String accessToken,
    @Schema(examples = "Bearer") String tokenType,
    @Schema(examples = "900", description = "Seconds") long expiresIn,
    @Schema(description = "Good for one refresh. Not here if in a cookie")
        @Nullable String refreshToken,
    @Schema(examples = "604800", description = "Seconds") long refreshExpiresIn,
    UUID sessionId,
    @Schema(description = "Only with cookies: to be sent as X-CSRF-Token with each change")
        @Nullable String csrfToken) {

  static LoginView of(OpenedSession opened) {
    boolean cookies = opened.csrfToken() != null;
    return new LoginView(
        cookies ? null : opened.accessToken(),
        "Bearer",
        AccessTokens.LIFE.toSeconds(),
        cookies ? null : opened.refreshToken(),
        Duration.between(Instant.now(), opened.expiresAt()).toSeconds(),
        opened.sessionId(),
        opened.csrfToken());
  }

  @Override
  public String toString() {
    return "LoginView[" + sessionId + "]";
  }
}
