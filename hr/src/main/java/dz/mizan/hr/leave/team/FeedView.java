package dz.mizan.hr.leave.team;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A feed as its owner sees it.
 *
 * @param path address on this service, with its signature; whoever has it can read the feed. Only
 *     where one feed is read
 */
@RegisterForReflection
@Schema(name = "LeaveFeed")
record FeedView(
    UUID id,
    String name,
    FeedScope scope,
    @Nullable UUID departmentId,
    OffsetDateTime expiresAt,
    @Nullable OffsetDateTime revokedAt,
    @Schema(examples = "/api/v1/leave-feeds/019a…/019b…/1798200000/Zm9v….ics")
        @Nullable String path,
    long version) {}
