package dz.mizan.auth.permission;

import io.quarkus.security.StringPermission;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** What the caller of the running request may do, user or machine. */
@ApplicationScoped
public class CallerPermissions {
  private final CurrentIdentityAssociation identity;

  CallerPermissions(CurrentIdentityAssociation identity) {
    this.identity = identity;
  }

  /** Whether the caller may do everything. */
  public Uni<Boolean> areEverything() {
    return include(Granted.EVERYTHING);
  }

  /** Whether the caller has this one. */
  public Uni<Boolean> include(String permission) {
    return identity
        .getDeferredIdentity()
        .chain(caller -> caller.checkPermission(parsed(permission)));
  }

  /**
   * Makes sure that the caller has all of these.
   *
   * @param role through which he would give them away; null if alone
   * @throws PermissionNotHeld (as a failure) at the first that he lacks
   */
  public Uni<Void> require(Collection<String> permissions, @Nullable String role) {
    return identity
        .getDeferredIdentity()
        .chain(caller -> require(permissions.iterator(), role, caller));
  }

  private static Uni<Void> require(
      Iterator<String> permissions, @Nullable String role, SecurityIdentity caller) {
    if (!permissions.hasNext()) {
      return Uni.createFrom().voidItem();
    }
    var permission = permissions.next();
    return caller
        .checkPermission(parsed(permission))
        .chain(
            held ->
                held
                    ? require(permissions, role, caller)
                    : Uni.createFrom().failure(new PermissionNotHeld(permission, role)));
  }

  private static StringPermission parsed(String permission) {
    int colon = permission.indexOf(':');
    return new StringPermission(permission.substring(0, colon), permission.substring(colon + 1));
  }
}
