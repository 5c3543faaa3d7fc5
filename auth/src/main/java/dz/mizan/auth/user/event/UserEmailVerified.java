package dz.mizan.auth.user.event;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;

/** The user proved that he reads what is sent to this address. */
@RegisterForReflection
public record UserEmailVerified(UUID userId, String username, String email) {
  public static final String TYPE = "user.email-verified.v1";
}
