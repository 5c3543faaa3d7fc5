package dz.mizan.auth.user.event;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;

/**
 * A user is that employee of hr. An invited one is told of before he can log in.
 *
 * @param linkedBy the user who said so
 */
@RegisterForReflection
public record UserLinked(UUID userId, String username, UUID employeeId, UUID linkedBy) {
  public static final String TYPE = "user.linked.v1";
}
