package dz.mizan.auth.key;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Signs access tokens: JWTs of RFC 9068, RS256, that every service verifies from the key set alone.
 */
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
    return Jwt.claims(claims(contents))
        .issuer(issuer)
        .audience(AUDIENCE)
        .issuedAt(now)
        .expiresAt(now.plus(LIFE))
        .claim("jti", UUID.randomUUID().toString())
        .jws()
        .header("typ", "at+jwt")
        .algorithm(SignatureAlgorithm.RS256)
        .keyId(key.id().toString())
        .sign(key.signer());
  }

  /** What a token says of its bearer; what depends on when and where it was issued is left out. */
  public Map<String, Object> claims(TokenContents contents) {
    var claims = new LinkedHashMap<String, Object>();
    claims.put("sub", contents.userId().toString());
    claims.put("upn", contents.username());
    claims.put("client_id", "mizan");
    claims.put("company", contents.companyId().toString());
    claims.put("groups", contents.roles());
    claims.put("permissions", contents.permissions());
    contents
        .scope()
        .restricted()
        .forEach(
            (kind, ids) -> claims.put("scope_" + kind, ids.stream().map(UUID::toString).toList()));
    var login = contents.login();
    claims.put("sid", login.sessionId().toString());
    claims.put("auth_time", login.at().getEpochSecond());
    claims.put("amr", login.methods());
    if (login.csrf() != null) {
      claims.put("csrf", login.csrf());
    }
    if (login.steppedUpAt() != null) {
      claims.put("stepped_up_at", login.steppedUpAt().getEpochSecond());
    }
    return claims;
  }
}
