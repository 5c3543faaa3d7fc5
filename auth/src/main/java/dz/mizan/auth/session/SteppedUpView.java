package dz.mizan.auth.session;

import dz.mizan.auth.key.AccessTokens;
import dz.mizan.common.security.SteppedUp;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a step-up. There is no refresh token in it: whoever has but an access token must
 * not gain one.
 */
public record SteppedUpView(
    @Schema(description = "In place of the one so far. Not here if in a cookie")
        @Nullable String accessToken,
    @Schema(examples = "Bearer") String tokenType,
    @Schema(examples = "900", description = "Seconds") long expiresIn,
    @Schema(examples = "300", description = "Seconds for which it does for what needs a step-up")
        long steppedUpFor) {

  /** The answer, with the access token where the session keeps it. */
  public static RestResponse<SteppedUpView> answer(OpenedSession opened) {
    boolean cookies = opened.csrfToken() != null;
    var view =
        new SteppedUpView(
            cookies ? null : opened.accessToken(),
            "Bearer",
            AccessTokens.LIFE.toSeconds(),
            SteppedUp.MAX_AGE_SECONDS);
    var response =
        RestResponse.ResponseBuilder.ok(view).header(HttpHeaders.CACHE_CONTROL, "no-store");
    return cookies ? response.cookie(SessionCookies.access(opened)).build() : response.build();
  }

  @Override
  public String toString() {
    return "SteppedUpView";
  }
}
