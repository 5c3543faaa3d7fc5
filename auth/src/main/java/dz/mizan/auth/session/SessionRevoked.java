package dz.mizan.auth.session;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;

/**
 * A session ended before its time; its tokens are worth nothing any more.
 *
 * @param reason LOGGED_OUT, REVOKED, REUSED or CREDENTIALS_CHANGED
 */
@RegisterForReflection
record SessionRevoked(UUID sessionId, UUID userId, EndReason reason) {
  static final String TYPE = "session.revoked.v1";
}
