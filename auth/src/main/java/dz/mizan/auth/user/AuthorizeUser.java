package dz.mizan.auth.user;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.outbox.Outbox;
import dz.mizan.common.tenancy.Caller;
import io.quarkus.security.StringPermission;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Objects;
import java.util.UUID;

/** Lets a user in, with roles that permit no more than the caller may himself. */
@ApplicationScoped
class AuthorizeUser {
  private final Users users;
  private final CurrentIdentityAssociation identity;
  private final Audit audit;
  private final Outbox outbox;

  AuthorizeUser(Users users, CurrentIdentityAssociation identity, Audit audit, Outbox outbox) {
    this.users = users;
    this.identity = identity;
    this.audit = audit;
    this.outbox = outbox;
  }

  Uni<User> handle(UUID id, Collection<Role> roles) {
    return requireHeld(roles)
        .chain(() -> users.requireLocked(id))
        .chain(user -> authorize(user, roles));
  }

  private Uni<User> authorize(User user, Collection<Role> roles) {
    var before = AuditedUser.of(user);
    user.authorize(roles);
    return users
        .flush()
        .chain(
            () -> audit.record("user.authorized", "user", user.id(), before, AuditedUser.of(user)))
        .chain(() -> outbox.append(UserAuthorized.TYPE, user.id(), user.version(), event(user)))
        .replaceWith(user);
  }

  private static UserAuthorized event(User user) {
    var by = Objects.requireNonNull(Caller.require().userId());
    return new UserAuthorized(user.id(), user.username(), user.roles(), by);
  }

  private Uni<Void> requireHeld(Collection<Role> roles) {
    return identity
        .getDeferredIdentity()
        .chain(
            caller -> {
              var checks = Uni.createFrom().voidItem();
              for (var role : roles) {
                for (var permission : role.permissions()) {
                  checks = checks.chain(() -> requireHeld(caller, role, permission));
                }
              }
              return checks;
            });
  }

  private static Uni<Void> requireHeld(SecurityIdentity caller, Role role, String permission) {
    var colon = permission.indexOf(':');
    return caller
        .checkPermission(
            new StringPermission(permission.substring(0, colon), permission.substring(colon + 1)))
        .invoke(
            held -> {
              if (!held) {
                throw new PermissionNotHeld(role.id());
              }
            })
        .replaceWithVoid();
  }
}
