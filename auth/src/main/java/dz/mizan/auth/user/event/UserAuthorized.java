package dz.mizan.auth.user.event;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.UUID;

/**
 * The user may log in from now on: he was let in, added, took up an invitation or was let in again.
 *
 * @param authorizedBy the user who let him in; who invited him, where he took that up
 */
@RegisterForReflection
public record UserAuthorized(UUID userId, String username, List<String> roles, UUID authorizedBy) {
  public static final String TYPE = "user.authorized.v1";
}
