package dz.mizan.auth.user;

import dz.mizan.auth.notification.Notifications;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Gives users new passwords, in the running company transaction, and tells them by mail. */
@ApplicationScoped
public class SetPassword {
  private final Users users;
  private final KeepUser keep;
  private final Notifications notifications;

  SetPassword(Users users, KeepUser keep, Notifications notifications) {
    this.users = users;
    this.keep = keep;
    this.notifications = notifications;
  }

  /**
   * For a user who proved by a link who he is. To be called where his sessions are ended too.
   *
   * @throws WrongUserStatus if he waits for an invitation to be taken up, or may not log in
   */
  public Uni<Void> reset(UUID id, String passwordHash) {
    return users.requireLocked(id).chain(user -> set(user, passwordHash, "user.password-reset"));
  }

  /**
   * For a user who gave his former password.
   *
   * @param formerHash of the password that he gave
   * @throws UserChangedMeanwhile if he has another one by now; the password stays
   */
  public Uni<Void> change(UUID id, String formerHash, String passwordHash) {
    return users
        .requireLocked(id)
        .invoke(
            user -> {
              if (!formerHash.equals(user.passwordHash())) {
                throw new UserChangedMeanwhile();
              }
            })
        .chain(user -> set(user, passwordHash, "user.password-changed"));
  }

  private Uni<Void> set(User user, String passwordHash, String action) {
    var before = AuditedUser.of(user);
    user.changePassword(passwordHash);
    return keep.changed(user, action, before, UserEvent.passwordChanged(user))
        .chain(() -> notifications.passwordChanged(user.id()));
  }
}
