package dz.mizan.common.security;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import org.jose4j.jwt.JwtClaims;
import org.jspecify.annotations.Nullable;

/** What a token or an API key is worth at this moment (RFC 7662). */
public interface Introspection {
  /**
   * The claims as of now; empty if it is worth nothing.
   *
   * @param address of the client that sent it, null if unknown; an API key is noted to be in use
   *     from there
   * @throws AuthUnavailable (as a failure) if auth cannot be asked
   */
  Uni<Optional<JwtClaims>> introspect(String credential, @Nullable String address);
}
