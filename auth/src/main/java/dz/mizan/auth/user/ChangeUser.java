package dz.mizan.auth.user;

import dz.mizan.auth.notification.Links;
import dz.mizan.auth.notification.Notifications;
import dz.mizan.auth.role.Authority;
import dz.mizan.auth.role.GrantRights;
import dz.mizan.auth.role.RightsRequest;
import dz.mizan.common.web.Versions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Changes a user, by himself or by others. What is the same as before changes nothing. */
@ApplicationScoped
class ChangeUser {
  private final Users users;
  private final Authority authority;
  private final GrantRights grantRights;
  private final KeepUser keep;
  private final Notifications notifications;
  private final Links links;

  ChangeUser(
      Users users,
      Authority authority,
      GrantRights grantRights,
      KeepUser keep,
      Notifications notifications,
      Links links) {
    this.users = users;
    this.authority = authority;
    this.grantRights = grantRights;
    this.keep = keep;
    this.notifications = notifications;
    this.links = links;
  }

  /** Name, address and language, by somebody who may. */
  Uni<User> describe(UUID id, @Nullable String ifMatch, UserChange change) {
    return locked(id, ifMatch)
        .call(user -> authority.requireOver(user.rights()))
        .call(
            user ->
                user.data().email().equals(change.email())
                    ? nothing()
                    : authority.requireToReaddress(user.rights()))
        .chain(
            user ->
                describe(
                    user,
                    change.email(),
                    change.fullName(),
                    user.preferences().with(change.language())));
  }

  /** Name and preferences, by the user himself. */
  Uni<User> describeOneself(UUID id, @Nullable String ifMatch, ProfileChange change) {
    return locked(id, ifMatch)
        .chain(
            user -> describe(user, user.data().email(), change.fullName(), change.preferences()));
  }

  /** Another address has to be verified, and the former one is told. */
  Uni<User> describe(User user, String email, String fullName, Preferences preferences) {
    var before = AuditedUser.of(user);
    var former = user.data().email();
    if (!user.describe(email, fullName, preferences)) {
      return Uni.createFrom().item(user);
    }
    return keep.changed(user, "user.changed", before, UserEvent.changed(user))
        .call(() -> user.data().email().equals(former) ? nothing() : readdressed(user, former));
  }

  private Uni<Void> readdressed(User user, String former) {
    return notifications
        .emailChanged(user.id(), former)
        .chain(
            () ->
                user.status() == UserStatus.INVITED
                    ? links.inviteAtNewEmail(user.id(), CallingUser.id())
                    : links.verifyNewEmail(user.id()));
  }

  private static Uni<Void> nothing() {
    return Uni.createFrom().voidItem();
  }

  /**
   * Roles, permissions and scope.
   *
   * @throws LastSuperuser if nobody were left who may do everything
   */
  Uni<User> grant(UUID id, @Nullable String ifMatch, RightsRequest wanted) {
    boolean isOneself = id.equals(CallingUser.id());
    return locked(id, ifMatch)
        .call(
            user -> isOneself ? Uni.createFrom().voidItem() : authority.requireOver(user.rights()))
        .chain(
            user ->
                grantRights
                    .handle(wanted, user.rights(), isOneself)
                    .chain(
                        rights -> {
                          var before = AuditedUser.of(user);
                          return user.grant(rights)
                              ? keep.changed(
                                  user, "user.rights-changed", before, UserEvent.changed(user))
                              : Uni.createFrom().item(user);
                        }));
  }

  private Uni<User> locked(UUID id, @Nullable String ifMatch) {
    return users.requireLocked(id).invoke(user -> Versions.check(ifMatch, user.version()));
  }
}
