package dz.mizan.hr.pay.element.debt;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.sqlclient.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An advance or a loan.
 *
 * @param repaid by approved runs
 * @param version counts changes; also the ETag
 */
@RegisterForReflection
@Schema(name = "PayAdvance")
record AdvanceView(
    UUID id,
    UUID employeeId,
    AdvanceRequest.Kind kind,
    LocalDate grantedOn,
    @Schema(type = SchemaType.STRING, examples = "30000.00") @JsonFormat(shape = Shape.STRING)
        BigDecimal amount,
    @Schema(type = SchemaType.STRING, examples = "5000.00") @JsonFormat(shape = Shape.STRING)
        BigDecimal instalment,
    @Schema(examples = "2026-12") String firstMonth,
    String reason,
    @Schema(type = SchemaType.STRING, examples = "10000.00") @JsonFormat(shape = Shape.STRING)
        BigDecimal repaid,
    boolean cancelled,
    long version) {

  static AdvanceView of(Row row) {
    return new AdvanceView(
        row.getUUID("id"),
        row.getUUID("employee_id"),
        AdvanceRequest.Kind.valueOf(row.getString("kind")),
        row.getLocalDate("granted_on"),
        row.getBigDecimal("amount"),
        row.getBigDecimal("instalment"),
        YearMonth.from(row.getLocalDate("first_month")).toString(),
        row.getString("reason"),
        row.getBigDecimal("repaid"),
        row.getBoolean("is_cancelled"),
        row.getLong("version"));
  }

  boolean isClosed() {
    return cancelled || repaid.compareTo(amount) >= 0;
  }

  // Not to show what somebody earns or owes.
  @Override
  public String toString() {
    return "AdvanceView[" + id + "]";
  }
}
