package dz.mizan.accounting.treasury;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.sqlclient.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Money that was moved between two accounts of the company.
 *
 * @param outEntryId the entry in the journal of where it came from
 * @param inEntryId the entry in the journal of where it went
 */
@RegisterForReflection
@Schema(name = "TreasuryTransfer")
record Transfer(
    UUID id,
    UUID fromId,
    UUID toId,
    @Schema(type = SchemaType.STRING, examples = "50000.00")
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        BigDecimal amount,
    LocalDate date,
    String label,
    @Nullable String reference,
    Status status,
    UUID outEntryId,
    UUID inEntryId,
    OffsetDateTime createdAt,
    @Nullable UUID createdBy,
    @Nullable OffsetDateTime cancelledAt,
    long version) {

  /** A transfer may be cancelled once. */
  enum Status {
    POSTED,
    CANCELLED
  }

  static Transfer of(Row row) {
    return new Transfer(
        row.getUUID("id"),
        row.getUUID("from_id"),
        row.getUUID("to_id"),
        row.getBigDecimal("amount"),
        row.getLocalDate("date"),
        row.getString("label"),
        row.getString("reference"),
        Status.valueOf(row.getString("status")),
        row.getUUID("out_entry_id"),
        row.getUUID("in_entry_id"),
        row.getOffsetDateTime("created_at"),
        row.getUUID("created_by"),
        row.getOffsetDateTime("cancelled_at"),
        row.getLong("version"));
  }
}
