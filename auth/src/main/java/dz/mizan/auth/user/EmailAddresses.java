package dz.mizan.auth.user;

import dz.mizan.auth.notification.Links;
import dz.mizan.common.web.Versions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The addresses of users and whether they read them, in the running company transaction. */
@ApplicationScoped
public class EmailAddresses {
  private final Users users;
  private final KeepUser keep;
  private final ChangeUser changeUser;
  private final Links links;

  EmailAddresses(Users users, KeepUser keep, ChangeUser changeUser, Links links) {
    this.users = users;
    this.keep = keep;
    this.changeUser = changeUser;
    this.links = links;
  }

  /** Sends the user a link to prove that he reads his address, unless he has. */
  public Uni<Void> askToVerify(UUID id) {
    return users
        .require(id)
        .chain(
            user -> user.isEmailVerified() ? Uni.createFrom().voidItem() : links.verifyEmail(id));
  }

  /**
   * Notes that the user reads this address.
   *
   * @return false if he has another one by now; then nothing changes
   */
  public Uni<Boolean> verify(UUID id, String address) {
    return users
        .requireLocked(id)
        .chain(
            user -> {
              if (!user.data().email().equals(address)) {
                return Uni.createFrom().item(false);
              }
              var before = AuditedUser.of(user);
              user.verifyEmail();
              return keep.changed(
                      user, "user.email-verified", before, UserEvent.emailVerified(user))
                  .replaceWith(true);
            });
  }

  /**
   * Gives the user another address, at his own wish. It has to be verified; the former is told.
   *
   * @return the new version of the user
   */
  public Uni<Long> change(UUID id, @Nullable String ifMatch, String address) {
    return users
        .requireLocked(id)
        .invoke(user -> Versions.check(ifMatch, user.version()))
        .chain(
            user -> changeUser.describe(user, address, user.data().fullName(), user.preferences()))
        .map(User::version);
  }
}
