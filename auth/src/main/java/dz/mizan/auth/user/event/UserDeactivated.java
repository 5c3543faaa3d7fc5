package dz.mizan.auth.user.event;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;

/** The user may not log in for the time being. */
@RegisterForReflection
public record UserDeactivated(UUID userId, String username, UUID deactivatedBy) {
  public static final String TYPE = "user.deactivated.v1";
}
