package dz.mizan.hr.leave.ledger;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.sqlclient.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the ledger as clients see it.
 *
 * @param year reference year by the one in which it begins
 * @param month first day of the month that it is for
 */
@RegisterForReflection
@Schema(name = "LeaveEntry")
record EntryView(
    long id,
    UUID employeeId,
    UUID typeId,
    @Schema(examples = "2026") int year,
    @Schema(examples = "ACCRUAL") String kind,
    @Schema(examples = "2.50") @JsonFormat(shape = Shape.STRING) BigDecimal days,
    @Nullable LocalDate month,
    @Nullable UUID requestId,
    @Nullable String reason,
    OffsetDateTime at) {

  static EntryView of(Row row) {
    return new EntryView(
        row.getLong("id"),
        row.getUUID("employee_id"),
        row.getUUID("type_id"),
        row.getShort("year"),
        row.getString("kind"),
        row.getBigDecimal("days"),
        row.getLocalDate("month"),
        row.getUUID("request_id"),
        row.getString("reason"),
        row.getOffsetDateTime("at"));
  }
}
