package dz.mizan.auth.apikey;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A machine may call the services from now on.
 *
 * @param createdBy the user, or the API key, who gave it
 */
@RegisterForReflection
record ApiKeyCreated(
    UUID apiKeyId, String name, List<String> permissions, Instant expiresAt, UUID createdBy) {
  static final String TYPE = "api-key.created.v1";
}
