package dz.mizan.auth.user.event;

import dz.mizan.auth.role.UserScope;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.UUID;

/**
 * The user as he is after a change of his name, address, settings or rights.
 *
 * @param permissions beside those of the roles
 * @param scope what he is restricted to; a kind that is absent is not restricted
 */
@RegisterForReflection
public record UserChanged(
    UUID userId,
    String username,
    String email,
    String fullName,
    String language,
    List<String> roles,
    List<String> permissions,
    UserScope scope) {
  public static final String TYPE = "user.changed.v1";
}
