package dz.mizan.common.security;

import dz.mizan.common.tenancy.Caller;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.security.Permission;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Turns the claims of a token into a caller and permissions. A permission is {@code
 * resource:action}; {@code resource:*} grants every action on the resource, {@code *:*} everything.
 */
@ApplicationScoped
class Permissions implements SecurityIdentityAugmentor {
  static final String CALLER = "mizan.caller";

  @Override
  public Uni<SecurityIdentity> augment(
      SecurityIdentity identity, AuthenticationRequestContext context) {
    if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
      return Uni.createFrom().item(identity);
    }
    var granted = strings(token.getClaim("permissions"));
    return Uni.createFrom()
        .item(
            QuarkusSecurityIdentity.builder(identity)
                .addAttribute(CALLER, callerOf(token))
                .addPermissionChecker(wanted -> Uni.createFrom().item(isGranted(granted, wanted)))
                .build());
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

  private static Caller callerOf(JsonWebToken token) {
    try {
      return new Caller(
          UUID.fromString(String.valueOf((Object) token.getClaim("company"))),
          UUID.fromString(token.getSubject()),
          token.getName(),
          null);
    } catch (IllegalArgumentException e) {
      throw new AuthenticationFailedException("token without company or user");
    }
  }

  private static Set<String> strings(@Nullable Object claim) {
    var found = new HashSet<String>();
    if (claim instanceof JsonArray array) {
      array.forEach(value -> found.add(value instanceof JsonString s ? s.getString() : ""));
    } else if (claim instanceof Collection<?> values) {
      values.forEach(value -> found.add(String.valueOf(value)));
    }
    return found;
  }
}
