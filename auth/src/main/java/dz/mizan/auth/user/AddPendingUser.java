package dz.mizan.auth.user;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.outbox.Outbox;
import dz.mizan.common.tenancy.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes a user who waits to be authorized, in the transaction of his company. */
@ApplicationScoped
class AddPendingUser {
  private final Users users;
  private final Audit audit;
  private final Outbox outbox;

  AddPendingUser(Users users, Audit audit, Outbox outbox) {
    this.users = users;
    this.audit = audit;
    this.outbox = outbox;
  }

  Uni<User> handle(NewUser wanted, String passwordHash) {
    return users
        .add(User.pending(Ids.next(), wanted, passwordHash))
        .call(
            user -> audit.record("user.registered", "user", user.id(), null, AuditedUser.of(user)))
        .call(
            user ->
                outbox.append(
                    UserRegistered.TYPE, user.id(), user.version(), UserRegistered.of(user)));
  }
}
