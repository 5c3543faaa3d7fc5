package dz.mizan.auth.user;

import dz.mizan.auth.notification.Links;
import dz.mizan.auth.notification.Notifications;
import dz.mizan.auth.role.GrantRights;
import dz.mizan.auth.role.RightsRequest;
import dz.mizan.common.tenancy.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Adds a user who is let in by being added. */
@ApplicationScoped
class AddUser {
  private final GrantRights grantRights;
  private final KeepUser keep;
  private final Notifications notifications;
  private final Links links;

  AddUser(GrantRights grantRights, KeepUser keep, Notifications notifications, Links links) {
    this.grantRights = grantRights;
    this.keep = keep;
    this.notifications = notifications;
    this.links = links;
  }

  /**
   * With a password that somebody tells him. He may log in at once.
   *
   * @throws UsernameTaken if another one has the name, in whatever spelling
   */
  Uni<User> handle(NewUser wanted, String passwordHash, RightsRequest rights) {
    return grantRights
        .handle(rights, null, false)
        .chain(
            granted -> {
              var user = User.authorized(Ids.next(), wanted, passwordHash, granted);
              var event = UserEvent.authorized(user, CallingUser.id());
              return keep.added(user, "user.added", event)
                  .call(() -> notifications.authorized(user.id()));
            });
  }

  /**
   * By a link that lets him choose his password.
   *
   * @throws UsernameTaken if another one has the name, in whatever spelling
   */
  Uni<User> invite(Invitation invitation) {
    return grantRights
        .handle(invitation.rights(), null, false)
        .chain(
            granted -> {
              var by = CallingUser.id();
              var user = User.invited(Ids.next(), invitation, granted, by);
              return keep.added(user, "user.invited", UserEvent.invited(user, by))
                  .call(() -> links.invite(user.id(), by));
            });
  }
}
