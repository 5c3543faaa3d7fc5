package dz.mizan.auth.passkey;

import dz.mizan.auth.user.LoginUser;
import dz.mizan.auth.user.Users;
import dz.mizan.common.audit.Audit;
import dz.mizan.common.tenancy.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** Removes one of the caller's passkeys, but not his last way in. */
@ApplicationScoped
class RemovePasskey {
  private final Passkeys passkeys;
  private final Users users;
  private final Audit audit;

  RemovePasskey(Passkeys passkeys, Users users, Audit audit) {
    this.passkeys = passkeys;
    this.users = users;
    this.audit = audit;
  }

  /**
   * @throws LastWayIn (as a failure) if he has no other passkey and no password
   */
  Uni<Void> handle(UUID id) {
    var userId = Objects.requireNonNull(Caller.require().userId());
    return users
        .lock(userId)
        .chain(() -> passkeys.require(userId, id))
        .call(() -> requireAnother(userId))
        .invoke(passkey -> passkey.remove(Instant.now()))
        .call(gone -> audit.record("passkey.removed", "passkey", id, AuditedPasskey.of(gone), null))
        .replaceWithVoid();
  }

  private Uni<Void> requireAnother(UUID userId) {
    return users
        .findForToken(userId)
        .map(user -> user.map(LoginUser::passwordHash).isPresent())
        .chain(password -> password ? Uni.createFrom().item(2L) : passkeys.countOf(userId))
        .invoke(
            ways -> {
              if (ways < 2) {
                throw new LastWayIn();
              }
            })
        .replaceWithVoid();
  }
}
