package dz.mizan.auth.apikey;

import dz.mizan.auth.credential.CredentialChanges;
import dz.mizan.auth.role.GrantRights;
import dz.mizan.auth.role.Rights;
import dz.mizan.common.audit.Audit;
import dz.mizan.common.web.Versions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Changes what a key is called and what it is good for, with effect at once. */
@ApplicationScoped
class ChangeApiKey {
  private final ApiKeys keys;
  private final GrantRights grantRights;
  private final CredentialChanges changes;
  private final Audit audit;

  ChangeApiKey(ApiKeys keys, GrantRights grantRights, CredentialChanges changes, Audit audit) {
    this.keys = keys;
    this.grantRights = grantRights;
    this.changes = changes;
    this.audit = audit;
  }

  /**
   * The same values again change nothing. What the key has already it may keep, whoever gave it.
   *
   * @throws Versions.StaleVersion if somebody else changed it meanwhile
   * @throws ApiKeyEnded if it is revoked
   * @throws ExpiryOutOfRange if it would live too long
   * @throws dz.mizan.auth.permission.PermissionNotHeld if the caller lacks what he would add
   * @throws ApiKeyNameTaken if another key that is not revoked has the name
   */
  Uni<ApiKey> handle(UUID id, @Nullable String ifMatch, ApiKeyRequest request) {
    return keys.requireLocked(id)
        .chain(
            key -> {
              Versions.check(ifMatch, key.version());
              if (key.revokedAt() != null) {
                throw new ApiKeyEnded(ApiKey.Status.REVOKED);
              }
              return grantRights
                  .handle(request.wanted(), key.rights(), false)
                  .chain(rights -> change(key, terms(key, request, rights)));
            });
  }

  private Uni<ApiKey> change(ApiKey before, ApiKeys.Terms terms) {
    boolean isSame =
        terms.name().equals(before.name())
            && terms.rights().isSameAs(before.rights())
            && terms.addresses().equals(before.addresses())
            && terms.expiresAt().equals(before.expiresAt());
    return isSame
        ? Uni.createFrom().item(before)
        : keys.change(before.id(), terms).call(after -> note(before, after));
  }

  private static ApiKeys.Terms terms(ApiKey key, ApiKeyRequest request, Rights rights) {
    var expiresAt = request.expiresAtOr(key.expiresAt());
    return new ApiKeys.Terms(
        request.name().strip(),
        rights,
        request.addressList(),
        expiresAt.equals(key.expiresAt())
            ? expiresAt
            : ExpiryOutOfRange.check(expiresAt, Instant.now()));
  }

  private Uni<Void> note(ApiKey before, ApiKey after) {
    return audit
        .record(
            "api-key.changed",
            "api-key",
            after.id(),
            AuditedApiKey.of(before),
            AuditedApiKey.of(after))
        .chain(() -> changes.note(after.id()));
  }
}
