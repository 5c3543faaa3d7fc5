package dz.mizan.accounting.entryimport;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.sqlclient.Row;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An import as clients and the audit trail see it.
 *
 * @param lines of the file, without that of titles and empty ones
 * @param refused lines; why is in its errors
 * @param entries posted, of a dry run those that would be
 * @param total of the debit side
 * @param fileSha256 of the file as it was sent, in hexadecimal
 * @param failure the code of the problem by which the books refused it as a whole; of one that is
 *     COMPLETED, why it was not taken back the last time
 * @param done lines that are posted or taken back so far; only while that is under way
 */
@RegisterForReflection
@Schema(name = "EntryImport")
public record ImportView(
    UUID id,
    @Schema(examples = "OPENING_BALANCES") String kind,
    @Schema(examples = "2026") int fiscalYear,
    boolean dryRun,
    @Schema(
            examples = "COMPLETED",
            description = "UPLOADING, POSTING, COMPLETED, REVERSING, REVERSED, REFUSED or FAILED")
        String state,
    long bytes,
    @Schema(examples = "420") long lines,
    @Schema(examples = "0") long refused,
    @Schema(examples = "1") long entries,
    @Schema(type = SchemaType.STRING, examples = "1250000.00") @JsonFormat(shape = Shape.STRING)
        @Nullable BigDecimal total,
    @Nullable String fileSha256,
    @Nullable String failure,
    @Nullable String username,
    OffsetDateTime createdAt,
    @Nullable OffsetDateTime finishedAt,
    @Schema(examples = "12000") @Nullable Long done) {
  static final String COLUMNS =
      "id, kind, fiscal_year, dry_run, state, bytes, lines, refused, entries, total, file_sha256,"
          + " failure, username, created_at, finished_at, (select w.done from entry_import_work w"
          + " where w.company_id = entry_import.company_id and w.import_id = entry_import.id)";

  static ImportView of(Row row) {
    return new ImportView(
        row.getUUID(0),
        row.getString(1),
        row.getInteger(2),
        row.getBoolean(3),
        row.getString(4),
        row.getLong(5),
        row.getLong(6),
        row.getLong(7),
        row.getLong(8),
        row.getBigDecimal(9),
        row.getString(10),
        row.getString(11),
        row.getString(12),
        row.getOffsetDateTime(13),
        row.getOffsetDateTime(14),
        row.getLong(15));
  }

  ImportOptions options() {
    return new ImportOptions(ImportKind.valueOf(kind), fiscalYear, dryRun);
  }

  boolean is(ImportState wanted) {
    return state.equals(wanted.name());
  }
}
