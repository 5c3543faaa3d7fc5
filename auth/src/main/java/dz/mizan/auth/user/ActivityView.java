package dz.mizan.auth.user;

import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Something that a user did in auth, or that was done to his account. */
public record ActivityView(
    @Schema(examples = "40217") long id,
    Instant at,
    @Schema(examples = "session.started") String action,
    @Schema(examples = "session", description = "The kind of thing it was done to") String entity,
    UUID entityId,
    @Schema(description = "Who did it; absent where nobody was logged in") @Nullable UUID actor,
    @Schema(examples = "197.200.1.2") @Nullable String address) {
  static final String COLUMNS = "id, at, action, entity, entity_id, actor, address";

  static ActivityView of(Row row) {
    return new ActivityView(
        row.getLong("id"),
        row.getOffsetDateTime("at").toInstant(),
        row.getString("action"),
        row.getString("entity"),
        row.getUUID("entity_id"),
        row.getUUID("actor"),
        row.getString("address"));
  }
}
