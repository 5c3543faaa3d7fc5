package dz.mizan.hr.pay;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.sqlclient.Row;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A payroll run.
 *
 * @param month in which it is paid
 * @param covers the month that back pay is for
 * @param number such as {@code PAIE-2026-000011}, given at the approval
 * @param calculating whether a calculation is under way: {@code done} of {@code people}
 * @param slips payslips that were calculated
 * @param blocked people whose payslip could not be; the reasons are beside
 * @param failure why the last calculation broke off: a code; null if it did not
 * @param version counts changes; also the ETag
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "PayrollRun")
public record PayrollRun(
    UUID id,
    @Schema(examples = "2026-11") String month,
    RunKind kind,
    @Nullable @Schema(examples = "2026-08") String covers,
    @Nullable @Schema(examples = "PAIE-2026-000011") String number,
    @Nullable @Schema(examples = "Paie de novembre") String label,
    RunStatus status,
    @Nullable LocalDate postedOn,
    boolean calculating,
    @Schema(examples = "120") int people,
    @Schema(examples = "120") int done,
    @Schema(examples = "119") int slips,
    @Schema(examples = "1") int blocked,
    @Schema(type = SchemaType.STRING, examples = "7140000.00") @JsonFormat(shape = Shape.STRING)
        BigDecimal gross,
    @Schema(type = SchemaType.STRING, examples = "7140000.00") @JsonFormat(shape = Shape.STRING)
        BigDecimal contributable,
    @Schema(type = SchemaType.STRING, examples = "642600.00") @JsonFormat(shape = Shape.STRING)
        BigDecimal cnasEmployee,
    @Schema(type = SchemaType.STRING, examples = "1856400.00") @JsonFormat(shape = Shape.STRING)
        BigDecimal cnasEmployer,
    @Schema(type = SchemaType.STRING, examples = "838000.00") @JsonFormat(shape = Shape.STRING)
        BigDecimal irg,
    @Schema(type = SchemaType.STRING, examples = "0.00") @JsonFormat(shape = Shape.STRING)
        BigDecimal otherDeductions,
    @Schema(type = SchemaType.STRING, examples = "5659400.00") @JsonFormat(shape = Shape.STRING)
        BigDecimal net,
    @Nullable Instant calculatedAt,
    @Nullable Instant approvedAt,
    @Nullable UUID approvedBy,
    @Nullable LocalDate paidOn,
    @Nullable @Schema(examples = "internal-error") String failure,
    long version) {

  /** From a row of {@code payroll_run}. */
  public static PayrollRun of(Row row) {
    return new PayrollRun(
        row.getUUID("id"),
        YearMonth.from(row.getLocalDate("month")).toString(),
        RunKind.valueOf(row.getString("kind")),
        row.getLocalDate("covers") == null
            ? null
            : YearMonth.from(row.getLocalDate("covers")).toString(),
        row.getString("number"),
        row.getString("label"),
        RunStatus.valueOf(row.getString("status")),
        row.getLocalDate("posted_on"),
        row.getBoolean("calculating"),
        row.getInteger("people"),
        row.getInteger("done"),
        row.getInteger("slips"),
        row.getInteger("blocked"),
        row.getBigDecimal("gross"),
        row.getBigDecimal("contributable"),
        row.getBigDecimal("cnas_employee"),
        row.getBigDecimal("cnas_employer"),
        row.getBigDecimal("irg"),
        row.getBigDecimal("other_deductions"),
        row.getBigDecimal("net"),
        instant(row.getOffsetDateTime("calculated_at")),
        instant(row.getOffsetDateTime("approved_at")),
        row.getUUID("approved_by"),
        row.getLocalDate("paid_on"),
        row.getString("failure"),
        row.getLong("version"));
  }

  /**
   * The month whose pay is calculated: the one that is covered, else the one in which it is paid.
   */
  public YearMonth calculated() {
    return YearMonth.parse(covers == null ? month : covers);
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
    return at == null ? null : at.toInstant();
  }
}
