package dz.mizan.common.security;

import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.web.AddressRange;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import java.util.HashSet;
import java.util.List;
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
 * @param addresses from where alone it may be sent; empty if from everywhere
 * @param checkedNs {@link System#nanoTime()} before it was verified or asked for
 * @param endsMs when it is to be verified again, epoch milliseconds
 */
record KnownCaller(
    SecurityIdentity identity,
    Set<UUID> subjects,
    @Nullable String csrf,
    List<AddressRange> addresses,
    long checkedNs,
    long endsMs) {

  /**
   * @param keyId of the key that a token is signed with; null for an API key
   */
  static KnownCaller of(JwtClaims claims, @Nullable UUID keyId, long checkedNs, long latestEndMs) {
    try {
      var expires = claims.getExpirationTime();
      var end = expires == null ? latestEndMs : Math.min(expires.getValueInMillis(), latestEndMs);
      // Before the identity is made: the framework turns lists among the claims into its own JSON.
      var addresses = Identities.addressesOf(claims);
      var subjects = new HashSet<>(Identities.subjectsOf(claims));
      if (keyId != null) {
        subjects.add(keyId);
      }
      return new KnownCaller(
          Identities.of(claims),
          Set.copyOf(subjects),
          claims.getClaimValueAsString("csrf"),
          addresses,
          checkedNs,
          end);
    } catch (MalformedClaimException e) {
      throw new AuthenticationFailedException(e);
    }
  }

  Caller caller() {
    return identity.getAttribute(Identities.CALLER);
  }

  boolean mayComeFrom(@Nullable String address) {
    return addresses.isEmpty() || addresses.stream().anyMatch(range -> range.contains(address));
  }
}
