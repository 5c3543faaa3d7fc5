package dz.mizan.accounting.credit.interest;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.sqlclient.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Interest that was charged, or would be.
 *
 * @param id absent for a preview, as entryId is
 * @param lines absent in lists
 */
@RegisterForReflection
@Schema(name = "LateInterest")
record InterestView(
    @Nullable UUID id,
    UUID customerId,
    LocalDate until,
    @Schema(type = SchemaType.STRING, examples = "8.00") @JsonFormat(shape = Shape.STRING)
        BigDecimal rate,
    @Schema(type = SchemaType.STRING, examples = "782.47") @JsonFormat(shape = Shape.STRING)
        BigDecimal total,
    @Nullable UUID entryId,
    @Nullable List<InterestLine> lines) {

  static InterestView of(Row row) {
    return new InterestView(
        row.getUUID("id"),
        row.getUUID("partner_id"),
        row.getLocalDate("until_day"),
        row.getBigDecimal("rate"),
        row.getBigDecimal("total"),
        row.getUUID("entry_id"),
        null);
  }

  InterestView booked(UUID its, UUID entry) {
    return new InterestView(its, customerId, until, rate, total, entry, lines);
  }
}
