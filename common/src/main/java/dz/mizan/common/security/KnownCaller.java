package dz.mizan.common.security;

import dz.mizan.common.tenancy.Caller;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import java.util.Set;
import java.util.UUID;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jspecify.annotations.Nullable;

/**
 * What a credential was found to be worth.
 *
 * @param subjects whose changes make this out of date
 * @param csrf hash of the CSRF token of its login; null if it is not meant for cookies
 * @param checkedNs {@link System#nanoTime()} before it was verified or asked for
 * @param endsMs when it is to be verified again, epoch milliseconds
 */
record KnownCaller(
    SecurityIdentity identity,
    Set<UUID> subjects,
    @Nullable String csrf,
    long checkedNs,
    long endsMs) {

  static KnownCaller of(JwtClaims claims, long checkedNs, long latestEndMs) {
    try {
      var expires = claims.getExpirationTime();
      var end = expires == null ? latestEndMs : Math.min(expires.getValueInMillis(), latestEndMs);
      return new KnownCaller(
          Identities.of(claims),
          Identities.subjectsOf(claims),
          claims.getClaimValueAsString("csrf"),
          checkedNs,
          end);
    } catch (MalformedClaimException e) {
      throw new AuthenticationFailedException(e);
    }
  }

  Caller caller() {
    return identity.getAttribute(Identities.CALLER);
  }
}
