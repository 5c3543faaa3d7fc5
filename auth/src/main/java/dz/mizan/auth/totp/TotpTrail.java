package dz.mizan.auth.totp;

import dz.mizan.auth.credential.CredentialChanges;
import dz.mizan.auth.notification.Notifications;
import dz.mizan.common.audit.Audit;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What happens to authenticator apps leaves this behind: the audit entry, and mails to the user.
 */
@ApplicationScoped
class TotpTrail {
  private static final String ENTITY = "user";

  private final Audit audit;
  private final Notifications notifications;
  private final CredentialChanges credentials;

  TotpTrail(Audit audit, Notifications notifications, CredentialChanges credentials) {
    this.audit = audit;
    this.notifications = notifications;
    this.credentials = credentials;
  }

  /**
   * @param sessionId from which it was added: its user may have been let in only to do this, and
   *     now his tokens say more
   */
  Uni<Void> enabled(UUID userId, @Nullable UUID sessionId) {
    return audit
        .record("totp.enabled", ENTITY, userId, null, null)
        .chain(() -> notifications.totpEnabled(userId))
        .chain(() -> sessionId == null ? Uni.createFrom().voidItem() : credentials.note(sessionId));
  }

  Uni<Void> disabled(UUID userId) {
    return audit
        .record("totp.disabled", ENTITY, userId, null, null)
        .chain(() -> notifications.totpDisabled(userId))
        .chain(() -> credentials.note(userId)); // it may have been what let him in
  }

  Uni<Void> recoveryCodesRenewed(UUID userId) {
    return audit.record("totp.recovery-codes-renewed", ENTITY, userId, null, null);
  }

  Uni<Void> recoveryCodeUsed(UUID userId, int left) {
    return audit.record("totp.recovery-code-used", ENTITY, userId, null, Map.of("left", left));
  }

  /**
   * @param failures in a row, with this one
   * @param closed whether it was one too many
   */
  Uni<Void> refused(UUID userId, int failures, boolean closed) {
    return audit
        .record("totp.refused", ENTITY, userId, null, Map.of("failures", failures))
        .chain(() -> closed ? notifications.codesGuessed(userId) : Uni.createFrom().voidItem());
  }
}
