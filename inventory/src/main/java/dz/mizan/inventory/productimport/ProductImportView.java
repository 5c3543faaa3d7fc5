package dz.mizan.inventory.productimport;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.sqlclient.Row;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An import, and how far it is.
 *
 * @param lines read so far, without that of titles and empty ones
 * @param done of those that could be read, looked at among the company's products
 * @param created products, of a dry run those that would be
 * @param refused lines; why is in its errors
 * @param failure why it failed, null if it did not
 */
@RegisterForReflection
public record ProductImportView(
    UUID id,
    @Schema(examples = "COMPLETED") String state,
    String format,
    String mode,
    boolean dryRun,
    long bytes,
    long lines,
    long done,
    long created,
    long changed,
    long unchanged,
    long refused,
    @Nullable String failure,
    @Nullable String username,
    OffsetDateTime createdAt,
    @Nullable OffsetDateTime finishedAt) {
  static final String COLUMNS =
      "id, state, format, mode, dry_run, bytes, lines, done, created, changed, unchanged, refused,"
          + " failure, username, created_at, finished_at";

  static ProductImportView of(Row row) {
    return new ProductImportView(
        row.getUUID(0),
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getBoolean(4),
        row.getLong(5),
        row.getLong(6),
        row.getLong(7),
        row.getLong(8),
        row.getLong(9),
        row.getLong(10),
        row.getLong(11),
        row.getString(12),
        row.getString(13),
        row.getOffsetDateTime(14),
        row.getOffsetDateTime(15));
  }
}
