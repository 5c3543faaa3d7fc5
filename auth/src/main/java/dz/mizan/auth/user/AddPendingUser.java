package dz.mizan.auth.user;

import dz.mizan.common.tenancy.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes a user who waits to be authorized, in the transaction of his company. */
@ApplicationScoped
class AddPendingUser {
  private final KeepUser keep;

  AddPendingUser(KeepUser keep) {
    this.keep = keep;
  }

  Uni<User> handle(NewUser wanted, String passwordHash) {
    var user = User.pending(Ids.next(), wanted, passwordHash);
    return keep.added(user, "user.registered", UserEvent.registered(user));
  }
}
