package dz.mizan.auth.session;

import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.security.LastSeen;
import dz.mizan.common.tenancy.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Lists a user's sessions that go on, with when they were last seen anywhere. */
@ApplicationScoped
class SessionList {
  private final Sessions sessions;
  private final LastSeen lastSeen;

  SessionList(Sessions sessions, LastSeen lastSeen) {
    this.sessions = sessions;
    this.lastSeen = lastSeen;
  }

  Uni<Page<SessionView>> of(UUID userId, PageRequest request) {
    var current = Caller.require().sessionId();
    return sessions
        .listOpen(userId, request)
        .chain(
            page ->
                lastSeen
                    .of(page.items().stream().map(Session::id).toList())
                    .map(
                        seen ->
                            page.map(
                                session ->
                                    SessionView.of(session, current, seen.get(session.id())))));
  }
}
