package dz.mizan.auth.user.event;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;

/** The user has another password; his other sessions have ended. */
@RegisterForReflection
public record UserPasswordChanged(UUID userId, String username) {
  public static final String TYPE = "user.password-changed.v1";
}
