package dz.mizan.auth.user;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.UUID;

/**
 * The user may log in from now on.
 *
 * @param authorizedBy the user who let him in
 */
@RegisterForReflection
public record UserAuthorized(UUID userId, String username, List<String> roles, UUID authorizedBy) {
  static final String TYPE = "user.authorized.v1";
}
