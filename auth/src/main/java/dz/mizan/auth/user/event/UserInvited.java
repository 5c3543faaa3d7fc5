package dz.mizan.auth.user.event;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.UUID;

/** Somebody was sent an invitation to the company. */
@RegisterForReflection
public record UserInvited(
    UUID userId,
    String username,
    String email,
    String fullName,
    List<String> roles,
    UUID invitedBy) {
  public static final String TYPE = "user.invited.v1";
}
