package dz.mizan.auth.apikey;

import dz.mizan.auth.role.UserScope;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A key as those see it who manage keys.
 *
 * @param key shown once
 */
@RegisterForReflection // also stored as the answer to an Idempotency-Key
public record ApiKeyView(
    UUID id,
    @Schema(
            description =
                "The key itself. Only in the first answer to creation and rotation, and never again",
            examples = "mzn_…_…")
        @Nullable String key,
    @Schema(description = "How the key begins, to recognize it by", examples = "mzn_…")
        String beginsWith,
    @Schema(examples = "Till of the Hydra shop") String name,
    ApiKey.Status status,
    List<String> permissions,
    @Nullable UserScope scope,
    @Schema(description = "Empty: it may be sent from everywhere") List<String> addresses,
    Instant createdAt,
    @Schema(description = "A user or another key") UUID createdBy,
    Instant expiresAt,
    @Nullable Instant rotatedAt,
    @Schema(description = "While the secret before the last rotation still works")
        @Nullable Instant formerKeyUntil,
    @Nullable Instant revokedAt,
    @Schema(description = "To the minute") @Nullable Instant lastUsedAt,
    @Schema(examples = "41.111.0.7") @Nullable String lastUsedAddress,
    @Schema(
            description =
                "When it was last refused, to the minute: from a wrong address, expired …")
        @Nullable Instant lastRefusedAt,
    @Nullable String lastRefusedAddress,
    long version) {

  static ApiKeyView of(ApiKey key) {
    var now = Instant.now();
    var scope = key.rights().scope();
    var used = key.used();
    var refused = key.refused();
    return new ApiKeyView(
        key.id(),
        null,
        ApiKeySecret.publicPart(key.companyId(), key.id()),
        key.name(),
        key.status(now),
        key.rights().permissionList(),
        scope.equals(UserScope.UNRESTRICTED) ? null : scope,
        key.addresses(),
        key.createdAt(),
        key.createdBy(),
        key.expiresAt(),
        key.rotatedAt(),
        key.formerUntil(now),
        key.revokedAt(),
        used == null ? null : used.at(),
        used == null ? null : used.address(),
        refused == null ? null : refused.at(),
        refused == null ? null : refused.address(),
        key.version());
  }

  /** The same with the key itself. */
  ApiKeyView showing(ApiKeySecret secret) {
    return new ApiKeyView(
        id,
        secret.text(),
        beginsWith,
        name,
        status,
        permissions,
        scope,
        addresses,
        createdAt,
        createdBy,
        expiresAt,
        rotatedAt,
        formerKeyUntil,
        revokedAt,
        lastUsedAt,
        lastUsedAddress,
        lastRefusedAt,
        lastRefusedAddress,
        version);
  }

  @Override
  public String toString() {
    return "ApiKeyView[" + id + "]";
  }
}
