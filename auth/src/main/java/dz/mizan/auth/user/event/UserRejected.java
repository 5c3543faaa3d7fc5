package dz.mizan.auth.user.event;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who registered is not let in. */
@RegisterForReflection
public record UserRejected(UUID userId, String username, @Nullable String reason, UUID rejectedBy) {
  public static final String TYPE = "user.rejected.v1";
}
