package dz.mizan.auth.introspection;

import dz.mizan.auth.apikey.ResolveApiKey;
import dz.mizan.auth.session.LiveSessions;
import dz.mizan.common.security.AccessTokenVerifier;
import dz.mizan.common.security.Introspection;
import dz.mizan.common.tenancy.CompanyErased;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jose4j.jwt.JwtClaims;
import org.jspecify.annotations.Nullable;

/** Finds out in the database what a token or an API key is worth now. */
@ApplicationScoped
class LocalIntrospection implements Introspection {
  private final AccessTokenVerifier verifier;
  private static final String STEPPED_UP_AT = "stepped_up_at";

  private final LiveSessions liveSessions;
  private final ResolveApiKey resolveApiKey;

  LocalIntrospection(
      AccessTokenVerifier verifier, LiveSessions liveSessions, ResolveApiKey resolveApiKey) {
    this.verifier = verifier;
    this.liveSessions = liveSessions;
    this.resolveApiKey = resolveApiKey;
  }

  @Override
  public Uni<Optional<JwtClaims>> introspect(String credential, @Nullable String address) {
    return worth(credential, address)
        .onFailure(CompanyErased.class)
        .recoverWithItem(Optional.empty());
  }

  private Uni<Optional<JwtClaims>> worth(String credential, @Nullable String address) {
    if (credential.startsWith("mzn_")) {
      return resolveApiKey
          .handle(credential, address)
          .map(found -> found.map(claims -> merge(new JwtClaims(), claims)));
    }
    return verifier
        .verify(credential)
        .chain(
            issued ->
                issued.isEmpty()
                    ? Uni.createFrom().item(Optional.empty())
                    : asOfNow(issued.get().claims()));
  }

  private Uni<Optional<JwtClaims>> asOfNow(JwtClaims issued) {
    return liveSessions
        .claims(
            UUID.fromString(issued.getClaimValueAsString("company")),
            UUID.fromString(issued.getClaimValueAsString("sid")))
        .map(live -> live.map(claims -> merge(issued, claims)));
  }

  // When, by whom and for how long it was issued stays; what it says of its bearer is new. A
  // step-up
  // is of the token that it gave: another one of the session may be in other hands.
  private static JwtClaims merge(JwtClaims issued, Map<String, Object> live) {
    var merged = new JwtClaims();
    live.forEach(merged::setClaim);
    merged.unsetClaim(STEPPED_UP_AT);
    for (var name : new String[] {"iss", "aud", "iat", "exp", "jti", STEPPED_UP_AT}) {
      if (issued.hasClaim(name)) {
        merged.setClaim(name, issued.getClaimValue(name));
      }
    }
    return merged;
  }
}
