package dz.mizan.common.security;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dz.mizan.common.tenancy.Caller;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.smallrye.jwt.runtime.auth.JWTAuthMechanism;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.io.IOException;
import java.util.Base64;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * Authenticates by bearer token. A token that was verified once is not verified again until it
 * expires; an unknown signing key is looked up without blocking before the framework verifies.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class TokenMechanism implements HttpAuthenticationMechanism {
  private static final String BEARER = "Bearer ";
  private static final int MAX_TOKEN_LENGTH = 8_192;

  private final Cache<String, SecurityIdentity> verified =
      Caffeine.newBuilder().maximumSize(10_000).build();
  private final JWTAuthMechanism framework;
  private final VerificationKeys keys;
  private final ObjectMapper json;

  TokenMechanism(JWTAuthMechanism framework, VerificationKeys keys, ObjectMapper json) {
    this.framework = framework;
    this.keys = keys;
    this.json = json;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext context, IdentityProviderManager identities) {
    var token = bearer(context);
    if (token == null || token.length() > MAX_TOKEN_LENGTH) {
      return framework.authenticate(context, identities);
    }
    var known = verified.getIfPresent(token);
    if (known != null && !isExpired(known)) {
      return Uni.createFrom().item(enter(known, context));
    }
    return keys.learn(keyIdOf(token))
        .chain(() -> framework.authenticate(context, identities))
        .onItem()
        .ifNotNull()
        .transform(
            identity -> {
              verified.put(token, identity);
              return enter(identity, context);
            });
  }

  private static SecurityIdentity enter(SecurityIdentity identity, RoutingContext context) {
    Caller caller = identity.getAttribute(Permissions.CALLER);
    if (caller != null) {
      var remote = context.request().remoteAddress();
      new Caller(
              caller.companyId(),
              caller.userId(),
              caller.username(),
              remote == null ? null : remote.hostAddress())
          .enter();
      MDC.put("companyId", caller.companyId().toString());
      MDC.put("userId", String.valueOf(caller.userId()));
    }
    return identity;
  }

  private static boolean isExpired(SecurityIdentity identity) {
    return !(identity.getPrincipal() instanceof JsonWebToken token)
        || token.getExpirationTime() * 1_000 < System.currentTimeMillis();
  }

  private static @Nullable String bearer(RoutingContext context) {
    var header = context.request().getHeader("Authorization");
    return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
        ? header.substring(BEARER.length())
        : null;
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

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext context) {
    return framework.getChallenge(context);
  }

  @Override
  public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
    return framework.getCredentialTypes();
  }

  @Override
  public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
    return framework.getCredentialTransport(context);
  }
}
