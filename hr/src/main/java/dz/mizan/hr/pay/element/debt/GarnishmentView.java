package dz.mizan.hr.pay.element.debt;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.sqlclient.Row;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a creditor takes of somebody's pay.
 *
 * @param withheld by approved runs
 * @param version counts changes; also the ETag
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "PayGarnishment")
record GarnishmentView(
    UUID id,
    UUID employeeId,
    GarnishmentRequest.Kind kind,
    String creditor,
    String reference,
    @Schema(type = SchemaType.STRING, examples = "120000.00") @JsonFormat(shape = Shape.STRING)
        @Nullable BigDecimal total,
    @Schema(type = SchemaType.STRING, examples = "10000.00") @JsonFormat(shape = Shape.STRING)
        @Nullable BigDecimal monthly,
    @Schema(examples = "2026-04") String firstMonth,
    @Nullable String lastMonth,
    @Schema(type = SchemaType.STRING, examples = "20000.00") @JsonFormat(shape = Shape.STRING)
        BigDecimal withheld,
    long version) {

  static GarnishmentView of(Row row) {
    var last = row.getLocalDate("last_month");
    return new GarnishmentView(
        row.getUUID("id"),
        row.getUUID("employee_id"),
        GarnishmentRequest.Kind.valueOf(row.getString("kind")),
        row.getString("creditor"),
        row.getString("reference"),
        row.getBigDecimal("total"),
        row.getBigDecimal("monthly"),
        YearMonth.from(row.getLocalDate("first_month")).toString(),
        last == null ? null : YearMonth.from(last).toString(),
        row.getBigDecimal("withheld"),
        row.getLong("version"));
  }

  // Not to show what somebody earns or owes.
  @Override
  public String toString() {
    return "GarnishmentView[" + id + "]";
  }
}
