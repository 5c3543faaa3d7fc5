package dz.mizan.auth.session;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A session as its owner sees it. */
public record SessionView(
    UUID id,
    @Schema(description = "Whether it is the one that asks") boolean current,
    Instant startedAt,
    @Schema(description = "To the minute, in whatever service") Instant lastSeenAt,
    Instant expiresAt,
    @Schema(examples = "41.111.0.7") @Nullable String address,
    @Schema(description = "What the client calls itself") @Nullable String userAgent,
    @Schema(examples = "[\"pwd\"]", description = "By RFC 8176") List<String> methods,
    boolean cookies) {

  static SessionView of(Session session, @Nullable UUID current, @Nullable Instant lastSeenAt) {
    var refreshedAt = session.refreshedAt();
    return new SessionView(
        session.id(),
        session.id().equals(current),
        session.startedAt(),
        lastSeenAt != null && lastSeenAt.isAfter(refreshedAt) ? lastSeenAt : refreshedAt,
        session.expiresAt(),
        session.address(),
        session.userAgent(),
        session.methods(),
        session.cookies());
  }
}
