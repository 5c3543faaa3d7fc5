package dz.mizan.auth.user;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.outbox.Outbox;
import dz.mizan.common.tenancy.Caller;
import io.quarkus.security.StringPermission;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Objects;
import java.util.UUID;

/**
 * Lets a user in. Whoever may do so grants any role, also with permissions that he lacks himself,
 * but those who govern are made only by one who may do everything.
 */
@ApplicationScoped
class AuthorizeUser {
  private static final StringPermission EVERYTHING = new StringPermission("*", "*");

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
    return requireMayGrant(roles)
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

  private Uni<Void> requireMayGrant(Collection<Role> roles) {
    var governing = roles.stream().filter(Role::governs).findFirst();
    if (governing.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    return identity
        .getDeferredIdentity()
        .chain(caller -> caller.checkPermission(EVERYTHING))
        .invoke(
            held -> {
              if (!held) {
                throw new PermissionNotHeld(governing.get().id());
              }
            })
        .replaceWithVoid();
  }
}
