package dz.mizan.auth.user;

import dz.mizan.common.web.NotFound;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.UUID;

/** Takes up an invitation, for who proved that he read the mail. */
@ApplicationScoped
public class AcceptInvitation {
  private final Users users;
  private final KeepUser keep;

  AcceptInvitation(Users users, KeepUser keep) {
    this.users = users;
    this.keep = keep;
  }

  /**
   * Lets the invited user in with the password that he chose; his address is verified then. To be
   * called in the transaction that uses the link up.
   *
   * @throws NotFound if there is no such user
   * @throws WrongUserStatus if he is not invited any more
   */
  public Uni<UserView> handle(UUID id, String passwordHash) {
    return users
        .requireLocked(id)
        .chain(
            user -> {
              var before = AuditedUser.of(user);
              user.acceptInvitation(passwordHash);
              var by = Objects.requireNonNullElse(user.invitedBy(), user.id());
              return keep.changed(
                  user, "user.invitation-accepted", before, UserEvent.authorized(user, by));
            })
        .map(UserView::of);
  }
}
