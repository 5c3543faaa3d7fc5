package dz.mizan.auth.session;

import dz.mizan.auth.key.AccessTokens;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestResponse;
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
        @Nullable String csrfToken,
    @Schema(
            examples = "second-factor-enrolment",
            description =
                "Why these tokens permit nothing: the company asks for a second factor, to be added"
                    + " under /users/profile before the tokens are refreshed. Absent otherwise")
        @Nullable String restriction) {

  static LoginView of(OpenedSession opened) {
    boolean cookies = opened.csrfToken() != null;
    return new LoginView(
        cookies ? null : opened.accessToken(),
        "Bearer",
        AccessTokens.LIFE.toSeconds(),
        cookies ? null : opened.refreshToken(),
        Duration.between(Instant.now(), opened.expiresAt()).toSeconds(),
        opened.sessionId(),
        opened.csrfToken(),
        opened.restriction());
  }

  /** The answer to a login: not to be kept by anybody but the client, or by its cookies. */
  public static RestResponse<LoginView> answer(OpenedSession opened) {
    return RestResponse.ResponseBuilder.ok(LoginView.of(opened))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .cookie(SessionCookies.of(opened))
        .build();
  }

  @Override
  public String toString() {
    return "LoginView[" + sessionId + "]";
  }
}
