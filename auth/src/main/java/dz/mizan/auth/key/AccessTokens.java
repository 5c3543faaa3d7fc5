package dz.mizan.auth.key;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Signs access tokens: RS256 JWTs that every service verifies from the key set alone. */
@ApplicationScoped
public class AccessTokens {
  /** How long a token is good. */
  public static final Duration LIFE = Duration.ofMinutes(15);

  private static final String AUDIENCE = "mizan";

  private final SigningKeys keys;
  private final String issuer;

  AccessTokens(SigningKeys keys, @ConfigProperty(name = "mp.jwt.verify.issuer") String issuer) {
    this.keys = keys;
    this.issuer = issuer;
  }

  /**
   * A token that begins now.
   *
   * @throws KeysNotReady if no key is known yet
   */
  public String sign(TokenContents contents, Instant now) {
    var key = keys.current();
    return Jwt.issuer(issuer)
        .audience(AUDIENCE)
        .subject(contents.userId().toString())
        .upn(contents.username())
        .groups(Set.copyOf(contents.roles()))
        .claim("company", contents.companyId().toString())
        .claim("permissions", contents.permissions())
        .claim("sid", contents.sessionId().toString())
        .issuedAt(now)
        .expiresAt(now.plus(LIFE))
        .jws()
        .algorithm(SignatureAlgorithm.RS256)
        .keyId(key.id().toString())
        .sign(key.signer());
  }
}
