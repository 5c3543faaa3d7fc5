package dz.mizan.auth.user;

import dz.mizan.auth.credential.CredentialChanges;
import dz.mizan.common.audit.Audit;
import dz.mizan.common.outbox.Outbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes users with all that belongs to it: the audit entry, the event, the end of old tokens. */
@ApplicationScoped
class KeepUser {
  private final Users users;
  private final Audit audit;
  private final Outbox outbox;
  private final CredentialChanges credentials;

  KeepUser(Users users, Audit audit, Outbox outbox, CredentialChanges credentials) {
    this.users = users;
    this.audit = audit;
    this.outbox = outbox;
    this.credentials = credentials;
  }

  /**
   * Writes a new user.
   *
   * @param action for the audit trail, such as {@code user.invited}
   * @throws UsernameTaken if another one has the name, in whatever spelling
   */
  Uni<User> added(User user, String action, UserEvent event) {
    return users
        .add(user)
        .call(() -> audit.record(action, "user", user.id(), null, AuditedUser.of(user)))
        .call(() -> outbox.append(event.type(), user.id(), user.version(), event.data()));
  }

  /**
   * Writes what was changed about a user. What his tokens say of him is asked for anew.
   *
   * @param before as he was
   * @throws LastSuperuser if nobody were left who may do everything
   */
  Uni<User> changed(User user, String action, AuditedUser before, UserEvent event) {
    return users
        .save()
        .call(() -> audit.record(action, "user", user.id(), before, AuditedUser.of(user)))
        .call(() -> outbox.append(event.type(), user.id(), user.version(), event.data()))
        .call(() -> credentials.note(user.id()))
        .replaceWith(user);
  }
}
