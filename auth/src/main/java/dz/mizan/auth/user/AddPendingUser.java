package dz.mizan.auth.user;

import dz.mizan.auth.notification.Links;
import dz.mizan.auth.notification.Notifications;
import dz.mizan.common.tenancy.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes a user who waits to be authorized, in the transaction of his company. */
@ApplicationScoped
class AddPendingUser {
  private final KeepUser keep;
  private final Authorizers authorizers;
  private final Notifications notifications;
  private final Links links;

  AddPendingUser(KeepUser keep, Authorizers authorizers, Notifications notifications, Links links) {
    this.keep = keep;
    this.authorizers = authorizers;
    this.notifications = notifications;
    this.links = links;
  }

  Uni<User> handle(NewUser wanted, String passwordHash) {
    var user = User.pending(Ids.next(), wanted, passwordHash);
    return keep.added(user, "user.registered", UserEvent.registered(user))
        .call(() -> links.verifyEmail(user.id()))
        .call(() -> authorizers.some().chain(who -> notifications.registered(user.id(), who)));
  }
}
