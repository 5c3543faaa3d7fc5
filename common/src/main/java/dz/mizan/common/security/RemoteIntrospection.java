package dz.mizan.common.security;

import io.quarkus.arc.DefaultBean;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jspecify.annotations.Nullable;

/** Asks auth over HTTP. */
@DefaultBean
@ApplicationScoped
class RemoteIntrospection implements Introspection {
  private static final Logger LOG = Logger.getLogger(RemoteIntrospection.class);

  private final AuthClient auth;

  RemoteIntrospection(AuthClient auth) {
    this.auth = auth;
  }

  @Override
  public Uni<Optional<JwtClaims>> introspect(String credential, @Nullable String address) {
    var form =
        address == null
            ? Map.of("token", credential)
            : Map.of("token", credential, "address", address);
    return auth.post("/api/v1/introspect", form)
        .map(body -> parse(body.toString()))
        .onFailure()
        .invoke(failure -> LOG.warnf("Introspection failed: %s", failure.getMessage()))
        .onFailure()
        .transform(failure -> new AuthUnavailable());
  }

  private static Optional<JwtClaims> parse(String json) {
    try {
      var claims = JwtClaims.parse(json);
      return Boolean.TRUE.equals(claims.getClaimValue("active"))
          ? Optional.of(claims)
          : Optional.empty();
    } catch (InvalidJwtException e) {
      throw new IllegalStateException("unreadable introspection", e);
    }
  }
}
