package dz.mizan.auth.apikey;

import dz.mizan.auth.role.GrantRights;
import dz.mizan.common.audit.Audit;
import dz.mizan.common.outbox.Outbox;
import dz.mizan.common.tenancy.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/** Gives a machine a key; nobody gives one more than he may do himself. */
@ApplicationScoped
class CreateApiKey {
  private final ApiKeys keys;
  private final GrantRights grantRights;
  private final Audit audit;
  private final Outbox outbox;

  CreateApiKey(ApiKeys keys, GrantRights grantRights, Audit audit, Outbox outbox) {
    this.keys = keys;
    this.grantRights = grantRights;
    this.audit = audit;
    this.outbox = outbox;
  }

  /**
   * @throws ExpiryOutOfRange if it would live too long
   * @throws dz.mizan.auth.permission.UnknownPermission if there is no such permission
   * @throws dz.mizan.auth.permission.PermissionNotHeld if the caller lacks one of them
   * @throws dz.mizan.auth.role.ScopeNotHeld if the caller is restricted more closely himself
   * @throws ApiKeyNameTaken if another key that is not revoked has the name
   */
  Uni<ApiKey> handle(ApiKeyRequest request, ApiKeySecret secret) {
    var now = Instant.now();
    var usual = now.plus(ApiKey.USUAL_LIFE).truncatedTo(ChronoUnit.SECONDS);
    var expiresAt = ExpiryOutOfRange.check(request.expiresAtOr(usual), now);
    var by = Objects.requireNonNull(Caller.require().userId());
    return grantRights
        .handle(request.wanted(), null, false)
        .chain(
            rights ->
                keys.add(
                    secret,
                    new ApiKeys.Terms(
                        request.name().strip(), rights, request.addressList(), expiresAt),
                    by))
        .call(this::note);
  }

  private Uni<Void> note(ApiKey key) {
    var event =
        new ApiKeyCreated(
            key.id(), key.name(), key.rights().permissionList(), key.expiresAt(), key.createdBy());
    return audit
        .record("api-key.created", "api-key", key.id(), null, AuditedApiKey.of(key))
        .chain(() -> outbox.append(ApiKeyCreated.TYPE, key.id(), 1, event));
  }
}
