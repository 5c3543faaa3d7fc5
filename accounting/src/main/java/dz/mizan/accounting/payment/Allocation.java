package dz.mizan.accounting.payment;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import com.fasterxml.jackson.annotation.JsonIgnore;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.sqlclient.Row;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A part of a payment that settles a line of the books.
 *
 * @param documentType what the line is of, such as {@code invoice}; absent for a plain entry
 * @param surplus whether it is what was paid too much and is kept as income
 * @param adjustmentEntryId the entry for discount, write-off or the turning of an advance
 * @param undone stays in the list as history
 */
@RegisterForReflection
@Schema(name = "PaymentAllocation")
public record Allocation(
    UUID id,
    UUID entryId,
    int lineNo,
    @Schema(examples = "invoice") @Nullable String documentType,
    @Nullable UUID documentId,
    @Schema(examples = "FA-2026-000012") @Nullable String reference,
    @Schema(type = SchemaType.STRING, examples = "1180.00") @JsonFormat(shape = Shape.STRING)
        BigDecimal amount,
    @Schema(type = SchemaType.STRING, examples = "10.00") @JsonFormat(shape = Shape.STRING)
        BigDecimal discount,
    @Schema(type = SchemaType.STRING, examples = "0.00") @JsonFormat(shape = Shape.STRING)
        BigDecimal writeOff,
    boolean surplus,
    @Nullable UUID adjustmentEntryId,
    boolean undone,
    @JsonIgnore UUID matchingId,
    @JsonIgnore @Nullable UUID advanceMatchingId) {

  static Allocation of(Row row) {
    return new Allocation(
        row.getUUID("id"),
        row.getUUID("entry_id"),
        row.getInteger("line_no"),
        row.getString("origin"),
        row.getUUID("origin_id"),
        row.getString("entry_reference"),
        row.getBigDecimal("amount"),
        row.getBigDecimal("discount"),
        row.getBigDecimal("write_off"),
        row.getBoolean("surplus"),
        row.getUUID("adjustment_entry_id"),
        row.getBoolean("undone"),
        row.getUUID("matching_id"),
        row.getUUID("advance_matching_id"));
  }
}
