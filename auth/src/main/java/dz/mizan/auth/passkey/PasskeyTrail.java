package dz.mizan.auth.passkey;

import dz.mizan.auth.credential.CredentialChanges;
import dz.mizan.auth.notification.Notifications;
import dz.mizan.common.audit.Audit;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a change of passkeys leaves behind: the audit entry, and a mail to their owner. */
@ApplicationScoped
class PasskeyTrail {
  private static final String ENTITY = "passkey";

  private final Audit audit;
  private final Notifications notifications;
  private final CredentialChanges credentials;

  PasskeyTrail(Audit audit, Notifications notifications, CredentialChanges credentials) {
    this.audit = audit;
    this.notifications = notifications;
    this.credentials = credentials;
  }

  /**
   * @param sessionId from which it was added: its user may have been let in only to do this, and
   *     now his tokens say more
   */
  Uni<Void> added(Passkey passkey, @Nullable UUID sessionId) {
    return audit
        .record("passkey.added", ENTITY, passkey.id(), null, AuditedPasskey.of(passkey))
        .chain(() -> notifications.passkeyAdded(passkey.userId(), passkey.name()))
        .chain(() -> sessionId == null ? Uni.createFrom().voidItem() : credentials.note(sessionId));
  }

  Uni<Void> removed(Passkey passkey) {
    return audit
        .record("passkey.removed", ENTITY, passkey.id(), AuditedPasskey.of(passkey), null)
        .chain(() -> notifications.passkeyRemoved(passkey.userId(), passkey.name()))
        .chain(() -> credentials.note(passkey.userId())); // it may have been what let him in
  }
}
