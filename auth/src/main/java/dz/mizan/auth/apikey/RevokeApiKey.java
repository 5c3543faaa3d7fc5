package dz.mizan.auth.apikey;

import dz.mizan.auth.credential.CredentialChanges;
import dz.mizan.common.audit.Audit;
import dz.mizan.common.outbox.Outbox;
import dz.mizan.common.tenancy.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.UUID;

/** Ends a key for good: all services refuse it within a second. */
@ApplicationScoped
class RevokeApiKey {
  private final ApiKeys keys;
  private final CredentialChanges changes;
  private final Audit audit;
  private final Outbox outbox;

  RevokeApiKey(ApiKeys keys, CredentialChanges changes, Audit audit, Outbox outbox) {
    this.keys = keys;
    this.changes = changes;
    this.audit = audit;
    this.outbox = outbox;
  }

  /**
   * A second time changes nothing.
   *
   * @throws dz.mizan.common.web.NotFound if the company has no such key
   */
  Uni<Void> handle(UUID id) {
    return keys.requireLocked(id)
        .chain(
            key ->
                key.revokedAt() == null
                    ? keys.revoke(id).chain(this::note)
                    : Uni.createFrom().voidItem());
  }

  private Uni<Void> note(ApiKey key) {
    var by = Objects.requireNonNull(Caller.require().userId());
    var event = new ApiKeyRevoked(key.id(), key.name(), by);
    return audit
        .record("api-key.revoked", "api-key", key.id(), AuditedApiKey.of(key), null)
        .chain(() -> outbox.append(ApiKeyRevoked.TYPE, key.id(), 2, event))
        .chain(() -> changes.note(key.id()));
  }
}
