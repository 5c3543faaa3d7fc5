package dz.mizan.auth.passkey;

import dz.mizan.common.tenancy.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/**
 * Removes one of the caller's passkeys. Even without any he is not locked out: who may log in has a
 * password ({@code ck_app_user_password}).
 */
@ApplicationScoped
class RemovePasskey {
  private final Passkeys passkeys;
  private final PasskeyTrail trail;

  RemovePasskey(Passkeys passkeys, PasskeyTrail trail) {
    this.passkeys = passkeys;
    this.trail = trail;
  }

  Uni<Void> handle(UUID id) {
    var userId = Caller.require().requireUser();
    return passkeys
        .require(userId, id)
        .invoke(passkey -> passkey.remove(Instant.now()))
        .call(trail::removed)
        .replaceWithVoid();
  }
}
