package dz.mizan.common.edge;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The headers that tell browsers to do no more with an answer than needed (OWASP ASVS 5, V3.4), on
 * every response. A resource replaces what it knows better, such as {@code Cache-Control}.
 */
@Singleton
class SecurityHeaders {
  // Answers are data: nothing in them is to be loaded, run or framed.
  private static final CharSequence CONTENT_OF_DATA =
      HttpHeaders.createOptimized(
          "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");

  // The page that the framework generates has its script and styles in it.
  private static final CharSequence CONTENT_OF_SWAGGER_UI =
      HttpHeaders.createOptimized(
          "default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline';"
              + " img-src 'self' data:; font-src 'self'; connect-src 'self';"
              + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'");

  private static final CharSequence[] FIXED = {
    optimized("X-Content-Type-Options"),
    optimized("nosniff"),
    optimized("X-Frame-Options"),
    optimized("DENY"),
    optimized("Referrer-Policy"),
    optimized("no-referrer"),
    optimized("Permissions-Policy"),
    optimized("camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
    optimized("Cross-Origin-Opener-Policy"),
    optimized("same-origin"),
    optimized("Cross-Origin-Resource-Policy"),
    optimized("same-origin"),
    optimized("Cross-Origin-Embedder-Policy"),
    optimized("require-corp"),
    HttpHeaders.VARY,
    optimized("Origin")
  };

  private static final CharSequence NO_STORE = optimized("no-store");
  private static final CharSequence CONTENT_SECURITY_POLICY = optimized("Content-Security-Policy");
  private static final CharSequence STRICT_TRANSPORT = optimized("Strict-Transport-Security");
  private static final CharSequence REQUEST_ID = optimized("X-Request-Id");

  private final CharSequence strictTransport;

  SecurityHeaders(@ConfigProperty(name = "mizan.strict-transport-security") String value) {
    this.strictTransport = optimized(value);
  }

  /** Adds them to a response that has no headers yet. */
  void add(RoutingContext context, String requestId) {
    var request = context.request();
    var headers = request.response().headers();
    // Last of all: the framework adds a resource's own to what is there.
    context.addHeadersEndHandler(
        end -> {
          if (!headers.contains(HttpHeaders.CACHE_CONTROL)) {
            headers.set(HttpHeaders.CACHE_CONTROL, NO_STORE);
          }
        });
    headers.add(REQUEST_ID, requestId);
    for (int i = 0; i < FIXED.length; i += 2) {
      headers.add(FIXED[i], FIXED[i + 1]);
    }
    headers.add(STRICT_TRANSPORT, strictTransport);
    headers.add(
        CONTENT_SECURITY_POLICY,
        request.path().startsWith("/q/swagger-ui") ? CONTENT_OF_SWAGGER_UI : CONTENT_OF_DATA);
  }

  private static CharSequence optimized(String text) {
    return HttpHeaders.createOptimized(text);
  }
}
