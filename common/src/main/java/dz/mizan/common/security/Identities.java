package dz.mizan.common.security;

import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.Scope;
import dz.mizan.common.web.AddressRange;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.smallrye.mutiny.Uni;
import java.security.Permission;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jose4j.jwt.JwtClaims;
import org.jspecify.annotations.Nullable;

/**
 * Turns the claims of a token or API key into an identity with a caller and permissions. A
 * permission is {@code resource:action}; {@code resource:*} grants every action on the resource,
 * {@code *:*} everything.
 */
final class Identities {
  static final String CALLER = "mizan.caller";
  private static final String SCOPE_PREFIX = "scope_";

  private Identities() {}

  /**
   * @throws AuthenticationFailedException if the claims name no company or user
   */
  static SecurityIdentity of(JwtClaims claims) {
    // All that is read from the claims is read first: the principal turns their lists into its own.
    var granted = strings(claims.getClaimValue("permissions"));
    var roles = strings(claims.getClaimValue("groups"));
    var caller = callerOf(claims);
    return QuarkusSecurityIdentity.builder()
        .setPrincipal(new DefaultJWTCallerPrincipal("JWT", claims))
        .addRoles(roles)
        .addAttribute(CALLER, caller)
        .addPermissionChecker(wanted -> Uni.createFrom().item(isGranted(granted, wanted)))
        .build();
  }

  static boolean isGranted(Set<String> granted, Permission wanted) {
    var resource = wanted.getName();
    if (granted.contains("*:*") || granted.contains(resource + ":*")) {
      return true;
    }
    for (var action : wanted.getActions().split(",")) {
      if (!granted.contains(resource + ":" + action)) {
        return false;
      }
    }
    return true;
  }

  static Set<UUID> subjectsOf(JwtClaims claims) {
    var subjects = new HashSet<UUID>();
    for (var claim : new String[] {"company", "sub", "sid"}) {
      var id = claims.getClaimValueAsString(claim);
      if (id != null) {
        subjects.add(uuid(id));
      }
    }
    return Set.copyOf(subjects);
  }

  /** From where alone it may be sent; empty if from everywhere. */
  static List<AddressRange> addressesOf(JwtClaims claims) {
    try {
      return strings(claims.getClaimValue("addresses")).stream().map(AddressRange::parse).toList();
    } catch (IllegalArgumentException e) {
      throw new AuthenticationFailedException("unreadable addresses", e);
    }
  }

  private static Caller callerOf(JwtClaims claims) {
    var session = claims.getClaimValueAsString("sid");
    return new Caller(
        uuid(claims.getClaimValueAsString("company")),
        uuid(claims.getClaimValueAsString("sub")),
        claims.getClaimValueAsString("upn"),
        null,
        session == null ? null : uuid(session),
        scopeOf(claims));
  }

  private static Scope scopeOf(JwtClaims claims) {
    var restricted = new HashMap<String, Set<UUID>>();
    for (var claim : claims.getClaimNames()) {
      if (claim.startsWith(SCOPE_PREFIX)) {
        restricted.put(
            claim.substring(SCOPE_PREFIX.length()),
            strings(claims.getClaimValue(claim)).stream()
                .map(Identities::uuid)
                .collect(Collectors.toUnmodifiableSet()));
      }
    }
    return restricted.isEmpty() ? Scope.UNRESTRICTED : new Scope(restricted);
  }

  private static UUID uuid(@Nullable String text) {
    try {
      return UUID.fromString(String.valueOf(text));
    } catch (IllegalArgumentException e) {
      throw new AuthenticationFailedException("token without company or user");
    }
  }

  private static Set<String> strings(@Nullable Object claim) {
    return claim instanceof Collection<?> values
        ? values.stream().map(String::valueOf).collect(Collectors.toUnmodifiableSet())
        : Set.of();
  }
}
