package dz.mizan.auth.apikey;

import dz.mizan.auth.role.UserScope;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the audit trail keeps of a key. */
@RegisterForReflection
record AuditedApiKey(
    String name,
    List<String> permissions,
    UserScope scope,
    List<String> addresses,
    Instant expiresAt,
    @Nullable Instant formerKeyUntil) {

  static AuditedApiKey of(ApiKey key) {
    return new AuditedApiKey(
        key.name(),
        key.rights().permissionList(),
        key.rights().scope(),
        key.addresses(),
        key.expiresAt(),
        key.formerUntil(Instant.now()));
  }
}
