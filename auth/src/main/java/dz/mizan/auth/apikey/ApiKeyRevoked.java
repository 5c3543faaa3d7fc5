package dz.mizan.auth.apikey;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;

/**
 * A key is worth nothing any more.
 *
 * @param revokedBy the user, or the API key, who took it away
 */
@RegisterForReflection
record ApiKeyRevoked(UUID apiKeyId, String name, UUID revokedBy) {
  static final String TYPE = "api-key.revoked.v1";
}
