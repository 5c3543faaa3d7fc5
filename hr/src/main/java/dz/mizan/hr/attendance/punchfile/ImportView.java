package dz.mizan.hr.attendance.punchfile;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.sqlclient.Row;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An import.
 *
 * @param status RECEIVING, CHECKED (a dry run), DONE, REFUSED (nothing was taken) or FAILED
 * @param recorded new punches; in a dry run what would be new or repeated
 * @param repeated that were there
 */
@RegisterForReflection
@Schema(name = "PunchImportView")
record ImportView(
    UUID id,
    UUID profileId,
    UUID terminalId,
    boolean isDryRun,
    String onError,
    String status,
    @Nullable String failure,
    @Nullable String sha256,
    int lines,
    int recorded,
    int repeated,
    int refused,
    @Nullable UUID importedBy,
    OffsetDateTime createdAt) {

  static ImportView of(Row row) {
    return new ImportView(
        row.getUUID("id"),
        row.getUUID("profile_id"),
        row.getUUID("terminal_id"),
        row.getBoolean("is_dry_run"),
        row.getString("on_error"),
        row.getString("status"),
        row.getString("failure"),
        row.getString("sha256"),
        row.getInteger("lines"),
        row.getInteger("recorded"),
        row.getInteger("repeated"),
        row.getInteger("refused"),
        row.getUUID("imported_by"),
        row.getOffsetDateTime("created_at"));
  }
}
