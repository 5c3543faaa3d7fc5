package dz.mizan.auth.user;

import dz.mizan.auth.onetime.OneTimeTokens;
import dz.mizan.auth.role.Authority;
import dz.mizan.common.web.Versions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Deletes a user: all that tells who he was, but not the row, as history refers to it. */
@ApplicationScoped
class DeleteUser {
  private final Users users;
  private final Authority authority;
  private final KeepUser keep;
  private final OneTimeTokens tokens;

  DeleteUser(Users users, Authority authority, KeepUser keep, OneTimeTokens tokens) {
    this.users = users;
    this.authority = authority;
    this.keep = keep;
    this.tokens = tokens;
  }

  /**
   * @throws WrongUserStatus if he was deleted before
   * @throws LastSuperuser if nobody were left who may do everything
   */
  Uni<User> handle(UUID id, @Nullable String ifMatch) {
    return users
        .requireLocked(id)
        .invoke(user -> Versions.check(ifMatch, user.version()))
        .call(user -> authority.requireOver(user.rights()))
        .chain(this::delete);
  }

  private Uni<User> delete(User user) {
    var before = AuditedUser.of(user);
    user.delete();
    return keep.changed(user, "user.deleted", before, UserEvent.deleted(user, CallingUser.id()))
        .call(() -> tokens.forget(user.id()));
  }
}
