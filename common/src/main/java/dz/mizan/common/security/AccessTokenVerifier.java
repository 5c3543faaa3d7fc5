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
 */
@ApplicationScoped
public class AccessTokenVerifier {
  static final String AUDIENCE = "mizan";

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
            .setRequireSubject()
            .setAllowedClockSkewInSeconds(30)
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

  /** The claims of a token that holds; empty if it does not, whatever the reason. */
  public Uni<Optional<JwtClaims>> verify(String token) {
    return keys.learn(keyIdOf(token)).map(ignored -> claims(token));
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
