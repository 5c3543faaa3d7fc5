package dz.mizan.auth.session;

import dz.mizan.auth.credential.CredentialChanges;
import dz.mizan.common.audit.Audit;
import dz.mizan.common.outbox.Outbox;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Ends sessions in the running company transaction; all services refuse their tokens at once. */
@ApplicationScoped
public class EndSessions {
  private final Sessions sessions;
  private final CredentialChanges changes;
  private final Audit audit;
  private final Outbox outbox;

  EndSessions(Sessions sessions, CredentialChanges changes, Audit audit, Outbox outbox) {
    this.sessions = sessions;
    this.changes = changes;
    this.audit = audit;
    this.outbox = outbox;
  }

  /**
   * One of the user's sessions.
   *
   * @return how many ended: none if it is not his, or is over
   */
  public Uni<Integer> one(UUID userId, UUID sessionId, EndReason reason) {
    return end(userId, sessionId, null, reason);
  }

  /**
   * All of the user's sessions.
   *
   * @param except the one that goes on, null for none
   * @return how many ended
   */
  public Uni<Integer> all(UUID userId, @Nullable UUID except, EndReason reason) {
    return end(userId, null, except, reason);
  }

  private Uni<Integer> end(
      UUID userId, @Nullable UUID only, @Nullable UUID except, EndReason reason) {
    return sessions
        .end(userId, only, except, reason)
        .call(
            ended ->
                Multi.createFrom()
                    .iterable(ended)
                    .onItem()
                    .transformToUniAndConcatenate(id -> tell(id, userId, reason))
                    .collect()
                    .last())
        .map(ended -> ended.size());
  }

  private Uni<Void> tell(UUID sessionId, UUID userId, EndReason reason) {
    var event = new SessionRevoked(sessionId, userId, reason);
    return audit
        .record("session.ended", "session", sessionId, null, Map.of("reason", reason))
        .chain(() -> outbox.append(SessionRevoked.TYPE, sessionId, 1, event))
        .chain(() -> changes.note(sessionId));
  }
}
