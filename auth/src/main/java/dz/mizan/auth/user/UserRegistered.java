package dz.mizan.auth.user;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;

/** Somebody registered with the company and waits to be authorized. */
@RegisterForReflection
public record UserRegistered(UUID userId, String username, String email, String fullName) {
  static final String TYPE = "user.registered.v1";

  static UserRegistered of(User user) {
    return new UserRegistered(user.id(), user.username(), user.email(), user.fullName());
  }
}
