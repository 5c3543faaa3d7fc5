package dz.mizan.common.ratelimit;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;

/**
 * Tells the client of its limits: {@code RateLimit-Policy} says what they are, {@code RateLimit}
 * what is left (draft-ietf-httpapi-ratelimit-headers-10).
 */
final class RateLimitHeaders {
  private static final CharSequence POLICY = HttpHeaders.createOptimized("RateLimit-Policy");
  private static final CharSequence LEFT = HttpHeaders.createOptimized("RateLimit");

  private RateLimitHeaders() {}

  /** Adds an item for this limit to those that are there. */
  static void add(MultiMap headers, Decision decision) {
    if (decision.limit().quota().isOff()) {
      return;
    }
    var policies = headers.get(POLICY);
    var policy = decision.limit().policy();
    if (policies == null) {
      headers.add(POLICY, policy).add(LEFT, decision.header());
    } else {
      headers.set(POLICY, policies + ", " + policy);
      headers.set(LEFT, headers.get(LEFT) + ", " + decision.header());
    }
  }
}
