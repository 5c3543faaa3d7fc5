package dz.mizan.auth.user;

import dz.mizan.auth.notification.Notifications;
import dz.mizan.auth.role.GrantRights;
import dz.mizan.auth.role.Rights;
import dz.mizan.auth.role.RightsRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Lets a user in who waits, or who was rejected before. */
@ApplicationScoped
class AuthorizeUser {
  private final Users users;
  private final GrantRights grantRights;
  private final KeepUser keep;
  private final Notifications notifications;

  AuthorizeUser(Users users, GrantRights grantRights, KeepUser keep, Notifications notifications) {
    this.users = users;
    this.grantRights = grantRights;
    this.keep = keep;
    this.notifications = notifications;
  }

  Uni<User> handle(UUID id, RightsRequest wanted) {
    return grantRights
        .handle(wanted, null, false)
        .chain(rights -> users.requireLocked(id).chain(user -> authorize(user, rights)));
  }

  private Uni<User> authorize(User user, Rights rights) {
    var before = AuditedUser.of(user);
    user.authorize(rights);
    return keep.changed(
            user, "user.authorized", before, UserEvent.authorized(user, CallingUser.id()))
        .call(() -> notifications.authorized(user.id()));
  }
}
