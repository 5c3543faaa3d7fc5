package dz.mizan.common.security;

import io.vertx.core.http.HttpServerRequest;
import org.jspecify.annotations.Nullable;

/**
 * What a request identifies its sender with: a bearer token or API key, an API key in {@code
 * X-API-Key}, or the access token in a cookie, in this order.
 *
 * @param fromCookie the browser sent it by itself, so the request needs a CSRF token
 */
record Credential(String value, boolean fromCookie) {
  static final String API_KEY_PREFIX = "mzn_";
  static final String ACCESS_COOKIE = "__Host-mizan-access";
  private static final String BEARER = "Bearer ";
  private static final int MAX_LENGTH = 8_192;

  /** The request's credential; null if there is none. */
  static @Nullable Credential of(HttpServerRequest request) {
    var header = request.getHeader("Authorization");
    if (header != null) {
      return header.regionMatches(true, 0, BEARER, 0, BEARER.length())
          ? new Credential(header.substring(BEARER.length()).strip(), false)
          : null;
    }
    var key = request.getHeader("X-API-Key");
    if (key != null) {
      return new Credential(key.strip(), false);
    }
    var cookie = request.getCookie(ACCESS_COOKIE);
    return cookie == null ? null : new Credential(cookie.getValue(), true);
  }

  boolean isApiKey() {
    return value.startsWith(API_KEY_PREFIX);
  }

  boolean isTooLong() {
    return value.length() > MAX_LENGTH;
  }
}
