package dz.mizan.auth.session;

import dz.mizan.auth.key.AccessTokens;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The cookies of a login from a page: {@code __Host-} ones, which no other host can set or read
 * (RFC 6265bis). The tokens are out of reach of scripts; the CSRF token is for them.
 */
final class SessionCookies {
  static final String ACCESS = "__Host-mizan-access";
  static final String REFRESH = "__Host-mizan-refresh";
  static final String CSRF = "__Host-mizan-csrf";

  private SessionCookies() {}

  static NewCookie[] of(OpenedSession opened) {
    var csrfToken = opened.csrfToken();
    if (csrfToken == null) {
      return new NewCookie[0];
    }
    int week = (int) Duration.between(Instant.now(), opened.expiresAt()).toSeconds();
    return new NewCookie[] {
      access(opened),
      cookie(REFRESH, opened.refreshToken(), week, true),
      cookie(CSRF, csrfToken, week, false)
    };
  }

  /** The access token alone. */
  static NewCookie access(OpenedSession opened) {
    return cookie(ACCESS, opened.accessToken(), (int) AccessTokens.LIFE.toSeconds(), true);
  }

  /** Makes the browser forget them. */
  static NewCookie[] none() {
    return List.of(ACCESS, REFRESH, CSRF).stream()
        .map(name -> cookie(name, "", 0, !name.equals(CSRF)))
        .toArray(NewCookie[]::new);
  }

  static @Nullable String refreshToken(HttpServerRequest request) {
    var cookie = request.getCookie(REFRESH);
    return cookie == null ? null : cookie.getValue();
  }

  private static NewCookie cookie(String name, String value, int seconds, boolean httpOnly) {
    return new NewCookie.Builder(name)
        .value(value)
        .path("/")
        .maxAge(seconds)
        .secure(true)
        .httpOnly(httpOnly)
        .sameSite(NewCookie.SameSite.STRICT)
        .build();
  }
}
