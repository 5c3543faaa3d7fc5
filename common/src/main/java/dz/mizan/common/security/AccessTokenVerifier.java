package dz.mizan.common.security;

import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.lang.UnresolvableKeyException;

/**
 * Verifies access tokens (RFC 9068): RS256 and nothing else, our issuer and audience, not expired
 * (30 s leeway), with subject and company. In place of the framework's parser because that one
 * reads a JWKS by a blocking call on the event loop.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class AccessTokenVerifier extends JWTCallerPrincipalFactory {
  static final String AUDIENCE = "mizan";

  private final JwtConsumer consumer;

  AccessTokenVerifier(
      VerificationKeys keys, @ConfigProperty(name = "mp.jwt.verify.issuer") String issuer) {
    consumer =
        new JwtConsumerBuilder()
            .setJwsAlgorithmConstraints(
                AlgorithmConstraints.ConstraintType.PERMIT, AlgorithmIdentifiers.RSA_USING_SHA256)
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

  @Override
  public JWTCallerPrincipal parse(String token, JWTAuthContextInfo ignored) throws ParseException {
    try {
      var claims = consumer.processToClaims(token);
      claims.setClaim("raw_token", token);
      return new DefaultJWTCallerPrincipal("JWT", claims);
    } catch (InvalidJwtException e) {
      throw new ParseException("token refused", e);
    }
  }
}
