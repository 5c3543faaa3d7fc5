package dz.mizan.common.audit;

import io.vertx.mutiny.sqlclient.Row;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of the trail, as it is stored.
 *
 * @param actor user or API key; null where nobody was logged in
 * @param username null also where a function of the database wrote the entry
 * @param before JSON, the text to the letter
 * @param after JSON, the text to the letter
 */
record AuditEntry(
    UUID companyId,
    long id,
    OffsetDateTime at,
    @Nullable UUID actor,
    @Nullable String username,
    @Nullable UUID sessionId,
    @Nullable String address,
    String action,
    String entity,
    UUID entityId,
    @Nullable String before,
    @Nullable String after,
    @Nullable String traceId) {

  /** What to select from {@code audit_entry e}. */
  static final String COLUMNS =
      "e.company_id, e.id, e.at, e.actor, e.username, e.session_id, e.address, e.action, e.entity,"
          + " e.entity_id, e.before::text as before, e.after::text as after, e.trace_id";

  static AuditEntry of(Row row) {
    return new AuditEntry(
        row.getUUID("company_id"),
        row.getLong("id"),
        row.getOffsetDateTime("at"),
        row.getUUID("actor"),
        row.getString("username"),
        row.getUUID("session_id"),
        row.getString("address"),
        row.getString("action"),
        row.getString("entity"),
        row.getUUID("entity_id"),
        row.getString("before"),
        row.getString("after"),
        row.getString("trace_id"));
  }

  /** All of it as texts that depend on no zone and no language; what a seal covers. */
  List<@Nullable String> canonical() {
    return Arrays.asList(
        Long.toString(id),
        micros(at),
        text(actor),
        username,
        text(sessionId),
        address,
        action,
        entity,
        text(entityId),
        before,
        after,
        traceId);
  }

  /** Microseconds since 1970, which is as exact as the database. */
  static String micros(OffsetDateTime at) {
    return Long.toString(ChronoUnit.MICROS.between(java.time.Instant.EPOCH, at.toInstant()));
  }

  private static @Nullable String text(@Nullable UUID id) {
    return id == null ? null : id.toString();
  }
}
