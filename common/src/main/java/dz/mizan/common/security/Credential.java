package dz.mizan.common.security;

import io.quarkus.security.AuthenticationFailedException;
import io.vertx.core.http.HttpServerRequest;
import org.jspecify.annotations.Nullable;

/**
 * What a request identifies its sender with: a bearer token or API key, an API key in {@code
 * X-API-Key}, or the access token in a cookie, in this order. A header that comes twice identifies
 * nobody, for a proxy before us may have looked at the other one.
 *
 * @param fromCookie the browser sent it by itself, so the request needs a CSRF token
 */
record Credential(String value, boolean fromCookie) {
  static final String API_KEY_PREFIX = "mzn_";
  static final String ACCESS_COOKIE = "__Host-mizan-access";
  private static final String BEARER = "Bearer ";
  // mzn_, company and id, _, secret: base64url of 32 bytes each.
  private static final int API_KEY_LENGTH = 4 + 43 + 1 + 43;
  private static final int MAX_LENGTH = 8_192;

  /**
   * The request's credential; null if there is none.
   *
   * @throws AuthenticationFailedException if there are several of one kind
   */
  static @Nullable Credential of(HttpServerRequest request) {
    var header = only(request, "Authorization");
    if (header != null) {
      return header.regionMatches(true, 0, BEARER, 0, BEARER.length())
          ? new Credential(header.substring(BEARER.length()).strip(), false)
          : null;
    }
    var key = only(request, "X-API-Key");
    if (key != null) {
      return new Credential(key.strip(), false);
    }
    var cookie = request.getCookie(ACCESS_COOKIE);
    return cookie == null ? null : new Credential(cookie.getValue(), true);
  }

  boolean isApiKey() {
    return value.startsWith(API_KEY_PREFIX);
  }

  /** Whether it cannot be one at all, so that nobody need be asked. */
  boolean isMalformed() {
    return isApiKey()
        ? value.length() != API_KEY_LENGTH || fromCookie
        : value.length() > MAX_LENGTH;
  }

  private static @Nullable String only(HttpServerRequest request, String name) {
    var values = request.headers().getAll(name);
    if (values.size() > 1) {
      throw new AuthenticationFailedException(name + " twice");
    }
    return values.isEmpty() ? null : values.getFirst();
  }
}
