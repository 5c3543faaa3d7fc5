package dz.mizan.common.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dz.mizan.common.reactive.CallingContext;
import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jspecify.annotations.Nullable;

/**
 * What credentials are worth. A token is verified here once, and asked for at auth where its
 * session, user or company changed after it was issued; an API key is always asked for. The finding
 * is kept until it ends or something changes (ADR 12). Of many requests with a credential that is
 * not known, one finds out and the others wait for it.
 */
@ApplicationScoped
class KnownCallers {
  // Also how often auth gets to know that an API key is in use.
  private static final long API_KEY_KEPT_MS = Duration.ofMinutes(1).toMillis();

  private final Cache<String, KnownCaller> known =
      Caffeine.newBuilder().maximumSize(10_000).build();
  // A wrong API key that is sent again and again must not become auth's load.
  private final Cache<String, Long> refused =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(Duration.ofSeconds(2)).build();
  private final Map<String, Finding> underWay = new ConcurrentHashMap<>();
  private final AccessTokenVerifier verifier;
  private final StaleCredentials stale;
  private final Introspection introspection;

  KnownCallers(AccessTokenVerifier verifier, StaleCredentials stale, Introspection introspection) {
    this.verifier = verifier;
    this.stale = stale;
    this.introspection = introspection;
  }

  private boolean isRefused(Credential credential) {
    var askedNs = refused.getIfPresent(credential.value());
    return askedNs != null && !stale.learnedSince(askedNs); // it may count again since
  }

  private record Finding(long startedNs, Uni<KnownCaller> caller) {}

  /**
   * Whose it is.
   *
   * @param address of the client, null if unknown
   * @throws AuthenticationFailedException (as a failure) if it is worth nothing
   * @throws AuthUnavailable (as a failure) if auth has to be asked and does not answer
   */
  Uni<KnownCaller> of(Credential credential, @Nullable String address) {
    var found = known.getIfPresent(credential.value());
    if (found != null
        && found.endsMs() > System.currentTimeMillis()
        && !stale.changedSince(found.subjects(), found.checkedNs())) {
      return Uni.createFrom().item(found);
    }
    if (credential.isMalformed() || isRefused(credential)) {
      return Uni.createFrom().failure(new AuthenticationFailedException());
    }
    var running = underWay.get(credential.value());
    var finding =
        running == null || stale.learnedSince(running.startedNs())
            ? begin(credential, address)
            : running;
    return finding.caller().emitOn(CallingContext.resume());
  }

  private Finding begin(Credential credential, @Nullable String address) {
    long nowNs = System.nanoTime();
    var caller =
        Uni.createFrom()
            .deferred(
                () ->
                    credential.isApiKey()
                        ? askForKey(credential.value(), address, nowNs)
                        : verify(credential.value(), nowNs))
            .invoke(found -> known.put(credential.value(), found))
            .memoize()
            .indefinitely();
    var finding = new Finding(nowNs, caller);
    underWay.put(credential.value(), finding);
    return new Finding(
        nowNs, caller.onTermination().invoke(() -> underWay.remove(credential.value(), finding)));
  }

  private Uni<KnownCaller> askForKey(String key, @Nullable String address, long nowNs) {
    long latestEndMs = System.currentTimeMillis() + API_KEY_KEPT_MS;
    return ask(key, address).map(claims -> KnownCaller.of(claims, null, nowNs, latestEndMs));
  }

  private Uni<KnownCaller> verify(String token, long nowNs) {
    return verifier
        .verify(token)
        .map(verified -> verified.orElseThrow(AuthenticationFailedException::new))
        .chain(
            verified ->
                asOfNow(token, verified.claims())
                    .map(
                        claims ->
                            KnownCaller.of(
                                claims, UUID.fromString(verified.keyId()), nowNs, Long.MAX_VALUE)));
  }

  private Uni<JwtClaims> asOfNow(String token, JwtClaims claims) {
    return stale.mayPredateChange(Identities.subjectsOf(claims), issuedAt(claims))
        ? ask(token, null)
        : Uni.createFrom().item(claims);
  }

  private Uni<JwtClaims> ask(String credential, @Nullable String address) {
    long askedNs = System.nanoTime();
    return introspection
        .introspect(credential, address)
        .map(claims -> require(credential, claims, askedNs));
  }

  private JwtClaims require(String credential, Optional<JwtClaims> claims, long askedNs) {
    return claims.orElseThrow(
        () -> {
          refused.put(credential, askedNs);
          return new AuthenticationFailedException("worth nothing any more");
        });
  }

  private static Instant issuedAt(JwtClaims claims) {
    try {
      return Instant.ofEpochSecond(claims.getIssuedAt().getValue());
    } catch (MalformedClaimException e) {
      throw new AuthenticationFailedException(e);
    }
  }
}
