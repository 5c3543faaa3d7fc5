package dz.mizan.hr.selfservice;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A change request as lists, stored answers and the audit have it: without what is asked for.
 *
 * @param reason why it was rejected
 */
@RegisterForReflection
@Schema(name = "ChangeRequest")
record RequestView(
    UUID id,
    UUID employeeId,
    RequestKind kind,
    RequestStatus status,
    @Nullable String note,
    @Nullable String reason,
    Instant createdAt,
    @Nullable Instant submittedAt,
    @Nullable Instant decidedAt,
    @Nullable UUID decidedBy) {

  static RequestView of(Row row) {
    return new RequestView(
        row.getUUID("id"),
        row.getUUID("employee_id"),
        RequestKind.valueOf(row.getString("kind")),
        RequestStatus.valueOf(row.getString("status")),
        row.getString("note"),
        row.getString("reason"),
        row.getOffsetDateTime("created_at").toInstant(),
        instant(row.getOffsetDateTime("submitted_at")),
        instant(row.getOffsetDateTime("decided_at")),
        row.getUUID("decided_by"));
  }

  /** As the audit keeps it, for ever: people write into the note what they ask for. */
  RequestView audited() {
    return new RequestView(
        id, employeeId, kind, status, null, reason, createdAt, submittedAt, decidedAt, decidedBy);
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }
}
