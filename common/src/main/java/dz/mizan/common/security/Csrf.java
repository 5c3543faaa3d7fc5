package dz.mizan.common.security;

import dz.mizan.common.problem.Refusal;
import io.vertx.core.http.HttpServerRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The protection of requests that a browser sends with its cookies. The page repeats the CSRF token
 * of its login in {@code X-CSRF-Token}; the access token carries the hash of it, so that every
 * service can check it without a secret.
 */
public final class Csrf {
  public static final String HEADER = "X-CSRF-Token";
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

  private Csrf() {}

  /** The value of the claim {@code csrf} for this CSRF token. */
  public static String claim(String token) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(sha256(token));
  }

  /**
   * Makes sure that a request that changes something was meant by the page that logged in.
   *
   * @param claim of the access token; null if the token was not made for cookies
   * @throws CsrfTokenRefused otherwise
   */
  static void check(HttpServerRequest request, @Nullable String claim) {
    if (!SAFE.contains(request.method().name())) {
      check(request.getHeader(HEADER), claim);
    }
  }

  /**
   * Makes sure that the token is the one with this claim.
   *
   * @throws CsrfTokenRefused otherwise
   */
  public static void check(@Nullable String token, @Nullable String claim) {
    if (token == null
        || claim == null
        || !MessageDigest.isEqual(
            claim(token).getBytes(StandardCharsets.US_ASCII),
            claim.getBytes(StandardCharsets.US_ASCII))) {
      throw new CsrfTokenRefused();
    }
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The header is missing, or is not the token of this login. */
  public static final class CsrfTokenRefused extends Refusal {
    CsrfTokenRefused() {
      super(Kind.FORBIDDEN, "csrf-token-refused");
    }
  }
}
