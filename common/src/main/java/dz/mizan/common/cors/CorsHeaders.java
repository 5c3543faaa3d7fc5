package dz.mizan.common.cors;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;

/** What a browser is told of a cross-origin request. */
final class CorsHeaders {
  private static final CharSequence METHODS =
      HttpHeaders.createOptimized("GET, HEAD, POST, PUT, PATCH, DELETE");

  private static final CharSequence REQUEST_HEADERS =
      HttpHeaders.createOptimized(
          "Accept, Accept-Language, Authorization, Content-Language, Content-Type, Idempotency-Key,"
              + " If-Match, If-None-Match, traceparent, X-API-Key, X-CSRF-Token, X-Request-Id");

  private static final CharSequence RESPONSE_HEADERS =
      HttpHeaders.createOptimized(
          "Content-Disposition, Content-Language, ETag, Idempotency-Replayed, Location,"
              + " RateLimit, RateLimit-Policy, Retry-After, WWW-Authenticate, X-Request-Id");

  private static final CharSequence TEN_MINUTES = HttpHeaders.createOptimized("600");
  private static final CharSequence TRUE = HttpHeaders.createOptimized("true");

  private CorsHeaders() {}

  /** The page of this origin may read the answer, and cookies count. */
  static void allow(MultiMap response, String origin) {
    response.set(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
    response.set(HttpHeaders.ACCESS_CONTROL_ALLOW_CREDENTIALS, TRUE);
    response.set(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, RESPONSE_HEADERS);
  }

  static void withdraw(MultiMap response) {
    response.remove(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN);
    response.remove(HttpHeaders.ACCESS_CONTROL_ALLOW_CREDENTIALS);
    response.remove(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS);
  }

  /** The page may send these. */
  static void describe(MultiMap response) {
    response.set(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, METHODS);
    response.set(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, REQUEST_HEADERS);
    response.set(HttpHeaders.ACCESS_CONTROL_MAX_AGE, TEN_MINUTES);
    response.remove(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS);
  }
}
