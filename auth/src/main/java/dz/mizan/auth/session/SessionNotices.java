package dz.mizan.auth.session;

import dz.mizan.auth.notification.Device;
import dz.mizan.auth.notification.Notifications;
import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Tells users by mail of what is strange about their sessions. */
@ApplicationScoped
class SessionNotices {
  private static final int SESSIONS_REMEMBERED = 50;

  private final Notifications notifications;
  private final EndSessions endSessions;

  SessionNotices(Notifications notifications, EndSessions endSessions) {
    this.notifications = notifications;
    this.endSessions = endSessions;
  }

  /** Tells of the session if its device was in none of those before; not of a user's first. */
  Uni<Void> opened(Session session) {
    return CompanySql.execute(
            "select user_agent from session where user_id = $1 and id <> $2"
                + " order by started_at desc limit $3",
            session.userId(),
            session.id(),
            SESSIONS_REMEMBERED)
        .chain(
            rows -> {
              var device = Device.of(session.userAgent());
              boolean known =
                  StreamSupport.stream(rows.spliterator(), false)
                      .anyMatch(row -> Device.of(row.getString("user_agent")).equals(device));
              return known || rows.size() == 0
                  ? Uni.createFrom().voidItem()
                  : notifications.newDevice(
                      session.userId(), session.userAgent(), session.address());
            });
  }

  /** Ends a session whose refresh token was used twice, and tells who did that. */
  Uni<Void> endReused(UUID userId, UUID sessionId, LoginContext context) {
    return endSessions
        .one(userId, sessionId, EndReason.REUSED)
        .chain(() -> notifications.sessionMisused(userId, context.userAgent(), context.address()));
  }
}
