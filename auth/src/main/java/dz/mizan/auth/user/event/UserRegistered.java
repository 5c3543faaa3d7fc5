package dz.mizan.auth.user.event;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;

/** Somebody registered with the company and waits to be authorized. */
@RegisterForReflection
public record UserRegistered(UUID userId, String username, String email, String fullName) {
  public static final String TYPE = "user.registered.v1";
}
