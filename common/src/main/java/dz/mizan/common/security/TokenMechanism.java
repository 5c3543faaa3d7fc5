package dz.mizan.common.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dz.mizan.common.web.ClientAddress;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.MDC;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;

/**
 * Finds out who sent a request. A token is verified here once, and asked for at auth where its
 * session, user or company changed after it was issued; an API key is always asked for. The finding
 * is kept until it ends or something changes (ADR 12).
 */
@Alternative
@Priority(1)
@ApplicationScoped
class TokenMechanism implements HttpAuthenticationMechanism {
  // Also how often auth gets to know that an API key is in use.
  private static final long API_KEY_KEPT_MS = Duration.ofMinutes(1).toMillis();

  private final Cache<String, KnownCaller> known =
      Caffeine.newBuilder().maximumSize(10_000).build();
  // A wrong API key that is sent again and again must not become auth's load.
  private final Cache<String, Boolean> refused =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(Duration.ofSeconds(2)).build();
  private final AccessTokenVerifier verifier;
  private final StaleCredentials stale;
  private final Introspection introspection;
  private final LastSeen lastSeen;
  private final Admission admission;

  TokenMechanism(
      AccessTokenVerifier verifier,
      StaleCredentials stale,
      Introspection introspection,
      LastSeen lastSeen,
      Admission admission) {
    this.verifier = verifier;
    this.stale = stale;
    this.introspection = introspection;
    this.lastSeen = lastSeen;
    this.admission = admission;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext context, IdentityProviderManager identities) {
    var credential = Credential.of(context.request());
    if (credential == null) {
      return Uni.createFrom().nullItem();
    }
    return identify(credential).map(found -> enter(found, credential, context));
  }

  private Uni<KnownCaller> identify(Credential credential) {
    var found = known.getIfPresent(credential.value());
    if (found != null
        && found.endsMs() > System.currentTimeMillis()
        && !stale.changedSince(found.subjects(), found.checkedNs())) {
      return Uni.createFrom().item(found);
    }
    if (credential.isTooLong() || refused.getIfPresent(credential.value()) != null) {
      return refuse();
    }
    long nowNs = System.nanoTime();
    long latestEndMs =
        credential.isApiKey() ? System.currentTimeMillis() + API_KEY_KEPT_MS : Long.MAX_VALUE;
    return (credential.isApiKey() ? ask(credential.value()) : verify(credential.value()))
        .map(claims -> KnownCaller.of(claims, nowNs, latestEndMs))
        .invoke(caller -> known.put(credential.value(), caller));
  }

  private Uni<JwtClaims> verify(String token) {
    return verifier
        .verify(token)
        .map(claims -> claims.orElseThrow(AuthenticationFailedException::new))
        .chain(
            claims ->
                stale.mayPredateChange(Identities.subjectsOf(claims), issuedAt(claims))
                    ? ask(token)
                    : Uni.createFrom().item(claims));
  }

  private Uni<JwtClaims> ask(String credential) {
    return introspection.introspect(credential).map(claims -> require(credential, claims));
  }

  private JwtClaims require(String credential, Optional<JwtClaims> claims) {
    return claims.orElseThrow(
        () -> {
          refused.put(credential, true);
          return new AuthenticationFailedException("worth nothing any more");
        });
  }

  private SecurityIdentity enter(KnownCaller found, Credential credential, RoutingContext context) {
    var request = context.request();
    if (credential.fromCookie()) {
      Csrf.check(request, found.csrf());
    }
    var caller = found.caller().from(ClientAddress.of(request));
    admission.check(caller, context);
    caller.enter();
    if (caller.sessionId() != null) {
      lastSeen.note(caller.sessionId());
    }
    MDC.put("companyId", caller.companyId().toString());
    MDC.put("userId", String.valueOf(caller.userId()));
    return found.identity();
  }

  private static Instant issuedAt(JwtClaims claims) {
    try {
      return Instant.ofEpochSecond(claims.getIssuedAt().getValue());
    } catch (MalformedClaimException e) {
      throw new AuthenticationFailedException(e);
    }
  }

  private static <T> Uni<T> refuse() {
    return Uni.createFrom().failure(new AuthenticationFailedException());
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext context) {
    return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Bearer"));
  }

  @Override
  public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
    return Set.of();
  }

  @Override
  public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
    return Uni.createFrom()
        .item(new HttpCredentialTransport(HttpCredentialTransport.Type.AUTHORIZATION, "Bearer"));
  }
}
