package dz.mizan.auth.apikey;

import dz.mizan.auth.credential.CredentialChanges;
import dz.mizan.auth.role.GrantRights;
import dz.mizan.auth.role.RightsRequest;
import dz.mizan.common.audit.Audit;
import dz.mizan.common.tenancy.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Gives a key a new secret. Whoever gets it can do what the key can, so he must be able to do that
 * himself, or be the key.
 */
@ApplicationScoped
class RotateApiKey {
  private final ApiKeys keys;
  private final GrantRights grantRights;
  private final CredentialChanges changes;
  private final Audit audit;

  RotateApiKey(ApiKeys keys, GrantRights grantRights, CredentialChanges changes, Audit audit) {
    this.keys = keys;
    this.grantRights = grantRights;
    this.changes = changes;
    this.audit = audit;
  }

  /**
   * The secret before works until the overlap is over. Without overlap both former ones end at
   * once, also while another rotation is under way: the key may have been stolen.
   *
   * @throws ApiKeyEnded if it is revoked or has expired
   * @throws RotationUnderWay if the secret before the last rotation still works
   * @throws dz.mizan.auth.permission.PermissionNotHeld if the caller lacks what the key permits
   */
  Uni<ApiKey> handle(ApiKeySecret secret, Duration overlap) {
    return keys.requireLocked(secret.keyId())
        .invoke(key -> requireRotatable(key, overlap))
        .call(this::requireHeld)
        .chain(key -> rotate(key, secret, overlap));
  }

  private static void requireRotatable(ApiKey key, Duration overlap) {
    var now = Instant.now();
    var status = key.status(now);
    if (status != ApiKey.Status.ACTIVE) {
      throw new ApiKeyEnded(status);
    }
    var until = key.formerUntil(now);
    if (until != null && overlap.isPositive()) {
      throw new RotationUnderWay(until);
    }
  }

  private Uni<?> requireHeld(ApiKey key) {
    var rights = key.rights();
    return key.id().equals(Caller.require().userId())
        ? Uni.createFrom().voidItem()
        : grantRights.handle(
            new RightsRequest(List.of(), rights.permissionList(), rights.scope()), null, false);
  }

  private Uni<ApiKey> rotate(ApiKey before, ApiKeySecret secret, Duration overlap) {
    var formerUntil = Instant.now().plus(overlap).truncatedTo(ChronoUnit.MILLIS);
    return keys.rotate(secret, formerUntil)
        .call(
            after ->
                audit.record(
                    "api-key.rotated",
                    "api-key",
                    after.id(),
                    AuditedApiKey.of(before),
                    AuditedApiKey.of(after)))
        .call(after -> changes.note(after.id()));
  }
}
