package dz.mizan.auth.introspection;

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

/** Finds out in the database what a token is worth now. */
@ApplicationScoped
class LocalIntrospection implements Introspection {
  private final AccessTokenVerifier verifier;
  private final LiveSessions liveSessions;

  LocalIntrospection(AccessTokenVerifier verifier, LiveSessions liveSessions) {
    this.verifier = verifier;
    this.liveSessions = liveSessions;
  }

  @Override
  public Uni<Optional<JwtClaims>> introspect(String credential) {
    return verifier
        .verify(credential)
        .chain(
            issued ->
                issued.isEmpty() ? Uni.createFrom().item(Optional.empty()) : asOfNow(issued.get()));
  }

  private Uni<Optional<JwtClaims>> asOfNow(JwtClaims issued) {
    return liveSessions
        .claims(
            UUID.fromString(issued.getClaimValueAsString("company")),
            UUID.fromString(issued.getClaimValueAsString("sid")))
        .map(live -> live.map(claims -> merge(issued, claims)))
        .onFailure(CompanyErased.class)
        .recoverWithItem(Optional.empty());
  }

  // When, by whom and for how long it was issued stays; what it says of its bearer is new.
  private static JwtClaims merge(JwtClaims issued, Map<String, Object> live) {
    var merged = new JwtClaims();
    for (var name : new String[] {"iss", "aud", "iat", "exp", "jti"}) {
      if (issued.hasClaim(name)) {
        merged.setClaim(name, issued.getClaimValue(name));
      }
    }
    live.forEach(merged::setClaim);
    return merged;
  }
}
