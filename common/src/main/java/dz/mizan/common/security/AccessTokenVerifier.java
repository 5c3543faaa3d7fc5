package dz.mizan.common.security;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Base64;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.lang.UnresolvableKeyException;

/**
 * Verifies access tokens (RFC 9068): of type {@code at+jwt}, RS256 and nothing else, our issuer and
 * audience, not expired and begun (30 s leeway), with a subject. In place of the framework's parser
 * because that one reads a JWKS by a blocking call on the event loop.
 *
 * <p>One issued longer ago than tokens live is refused, whatever its expiry: whose rights changed
 * is remembered for hardly longer.
 */
@ApplicationScoped
public class AccessTokenVerifier {
  static final String AUDIENCE = "mizan";
  private static final int LEEWAY_SECONDS = 30;
  private static final int LONGEST_LIFE_SECONDS = 15 * 60;

  private final VerificationKeys keys;
  private final ObjectMapper json;
  private final JwtConsumer consumer;

  AccessTokenVerifier(
      VerificationKeys keys,
      ObjectMapper json,
      @ConfigProperty(name = "mp.jwt.verify.issuer") String issuer) {
    this.keys = keys;
    this.json = json;
    consumer =
        new JwtConsumerBuilder()
            .setJwsAlgorithmConstraints(
                AlgorithmConstraints.ConstraintType.PERMIT, AlgorithmIdentifiers.RSA_USING_SHA256)
            .setExpectedType(true, "at+jwt")
            .setExpectedIssuer(issuer)
            .setExpectedAudience(AUDIENCE)
            .setRequireExpirationTime()
            .setRequireIssuedAt()
            .setIssuedAtRestrictions(0, LONGEST_LIFE_SECONDS)
            .setRequireSubject()
            .setAllowedClockSkewInSeconds(LEEWAY_SECONDS)
            .setVerificationKeyResolver(
                (jws, nesting) -> {
                  var keyId = jws.getKeyIdHeaderValue();
                  var key = keyId == null ? null : keys.find(keyId);
                  if (key == null) {
                    throw new UnresolvableKeyException("unknown key");
                  }
                  return key;
                })
            .build();
  }

  /**
   * A token that holds.
   *
   * @param keyId of the key that it is signed with
   */
  public record Verified(JwtClaims claims, String keyId) {}

  /**
   * Empty if the token does not hold, whatever the reason.
   *
   * @throws AuthUnavailable (as a failure) if no key has been read from auth yet: the token may
   *     well hold
   */
  public Uni<Optional<Verified>> verify(String token) {
    var keyId = keyIdOf(token);
    return keys.learn(keyId).map(ignored -> verified(token, keyId));
  }

  private Optional<Verified> verified(String token, String keyId) {
    if (!keyId.isEmpty() && !keys.areKnown()) {
      throw new AuthUnavailable();
    }
    return claims(token).map(claims -> new Verified(claims, keyId));
  }

  private Optional<JwtClaims> claims(String token) {
    try {
      return Optional.of(consumer.processToClaims(token));
    } catch (InvalidJwtException e) {
      return Optional.empty();
    }
  }

  // Only to know which key to look up; the signature is checked with the key found.
  private String keyIdOf(String token) {
    try {
      var header = Base64.getUrlDecoder().decode(token.substring(0, token.indexOf('.')));
      return json.readTree(header).path("kid").asText("");
    } catch (IOException | RuntimeException malformed) {
      return "";
    }
  }
}
