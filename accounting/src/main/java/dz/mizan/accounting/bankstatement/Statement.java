package dz.mizan.accounting.bankstatement;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.sqlclient.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A bank statement.
 *
 * @param reference by which the bank knows it
 * @param opening balance before its lines; absent where neither the file nor the request said it
 * @param open how many lines are not reconciled
 * @param warnings {@code does-not-follow}: the one before it closed with another balance; {@code
 *     skipped-duplicates}
 */
@RegisterForReflection
@Schema(name = "BankStatement")
record Statement(
    UUID id,
    UUID treasuryAccountId,
    StatementFormat format,
    @Nullable String reference,
    LocalDate firstDate,
    LocalDate lastDate,
    @Schema(type = SchemaType.STRING, examples = "100000.00") @JsonFormat(shape = Shape.STRING)
        @Nullable BigDecimal opening,
    @Schema(type = SchemaType.STRING, examples = "98750.00") @JsonFormat(shape = Shape.STRING)
        @Nullable BigDecimal closing,
    @Schema(examples = "DZD") String currency,
    int lines,
    long open,
    List<String> warnings,
    OffsetDateTime importedAt,
    @Nullable UUID importedBy) {

  static Statement of(Row row) {
    return new Statement(
        row.getUUID("id"),
        row.getUUID("treasury_id"),
        StatementFormat.valueOf(row.getString("format")),
        row.getString("reference"),
        row.getLocalDate("first_date"),
        row.getLocalDate("last_date"),
        row.getBigDecimal("opening"),
        row.getBigDecimal("closing"),
        row.getString("currency"),
        row.getInteger("lines"),
        row.getLong("open"),
        List.of(row.getArrayOfStrings("warnings")),
        row.getOffsetDateTime("imported_at"),
        row.getUUID("imported_by"));
  }

  /** What came in by one file. */
  @RegisterForReflection
  @Schema(name = "BankStatementImport")
  record Imported(List<Statement> statements) {}
}
