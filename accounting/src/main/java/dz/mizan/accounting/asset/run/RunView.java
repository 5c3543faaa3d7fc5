package dz.mizan.accounting.asset.run;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.sqlclient.Row;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Depreciation that was booked in one entry.
 *
 * @param through the month that it is for; December for a whole year
 * @param runBy absent where the job ran
 */
@RegisterForReflection
@Schema(name = "DepreciationRun")
record RunView(
    UUID id,
    @Schema(examples = "2026-11") String through,
    UUID entryId,
    @Schema(examples = "12", description = "Months of assets") int charges,
    @Schema(type = SchemaType.STRING, examples = "250000.00") @JsonFormat(shape = Shape.STRING)
        BigDecimal total,
    Instant runAt,
    @Nullable UUID runBy) {

  static RunView of(Row row) {
    return new RunView(
        row.getUUID("id"),
        YearMonth.from(row.getLocalDate("through")).toString(),
        row.getUUID("entry_id"),
        row.getInteger("charges"),
        row.getBigDecimal("total"),
        row.getOffsetDateTime("run_at").toInstant(),
        row.getUUID("run_by"));
  }
}
