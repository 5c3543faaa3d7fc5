package dz.mizan.auth.user.event;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;

/** The user is gone for ever; who has copies of his data removes them. */
@RegisterForReflection
public record UserDeleted(UUID userId, UUID deletedBy) {
  public static final String TYPE = "user.deleted.v1";
}
