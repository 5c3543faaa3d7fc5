package dz.mizan.auth.user;

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

  ChangeUser(Users users, Authority authority, GrantRights grantRights, KeepUser keep) {
    this.users = users;
    this.authority = authority;
    this.grantRights = grantRights;
    this.keep = keep;
  }

  /** Name, address and language, by somebody who may. */
  Uni<User> describe(UUID id, @Nullable String ifMatch, UserChange change) {
    return locked(id, ifMatch)
        .call(user -> authority.requireOver(user.rights()))
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

  private Uni<User> describe(User user, String email, String fullName, Preferences preferences) {
    var before = AuditedUser.of(user);
    return user.describe(email, fullName, preferences)
        ? keep.changed(user, "user.changed", before, UserEvent.changed(user))
        : Uni.createFrom().item(user);
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
