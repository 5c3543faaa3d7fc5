package dz.mizan.auth.credential;

import io.quarkus.security.UnauthorizedException;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Tells services, which know the secret, from everybody else. */
@ApplicationScoped
public class ServiceSecret {
  private static final int MIN_LENGTH = 32;

  private final byte[] expected;
  private final byte[] expectedEncoded;

  /**
   * @param secret at least 32 characters, the same in all services
   */
  ServiceSecret(@ConfigProperty(name = "mizan.service-secret") String secret) {
    if (secret.length() < MIN_LENGTH) {
      throw new IllegalStateException("MIZAN_SERVICE_SECRET: expected at least 32 characters");
    }
    expected = basic(secret);
    // As OAuth 2.0 has it (RFC 6749, 2.3.1), and as its libraries send it.
    expectedEncoded = basic(URLEncoder.encode(secret, StandardCharsets.UTF_8));
  }

  private static byte[] basic(String secret) {
    var credentials = ("service:" + secret).getBytes(StandardCharsets.UTF_8);
    return ("Basic " + Base64.getEncoder().encodeToString(credentials))
        .getBytes(StandardCharsets.US_ASCII);
  }

  /** Whether this {@code Authorization} header is a service's. */
  public boolean isIn(@Nullable String authorization) {
    if (authorization == null) {
      return false;
    }
    var presented = authorization.getBytes(StandardCharsets.UTF_8);
    return MessageDigest.isEqual(expected, presented)
        || MessageDigest.isEqual(expectedEncoded, presented);
  }

  /**
   * @throws UnauthorizedException unless this {@code Authorization} header is a service's
   */
  public void require(@Nullable String authorization) {
    if (!isIn(authorization)) {
      throw new UnauthorizedException();
    }
  }
}
