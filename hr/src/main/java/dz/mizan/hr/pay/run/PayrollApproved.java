package dz.mizan.hr.pay.run;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import com.fasterxml.jackson.annotation.JsonInclude;
import dz.mizan.hr.pay.PayrollRun;
import dz.mizan.hr.pay.RunKind;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.sqlclient.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Data of {@code payroll.approved.v1}: a run is final, and this is its entry. Debits and credits
 * come to the same; they are sums of the run's payslips.
 *
 * @param month in which it is paid, {@code 2026-11}
 * @param postedOn the day of the entry; the last of the month if missing
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PayrollApproved(
    UUID runId,
    String month,
    RunKind kind,
    String number,
    @Nullable LocalDate postedOn,
    int payslips,
    List<Line> lines) {
  static final String TYPE = "payroll.approved.v1";

  /** A line of the entry: either debit or credit. */
  @RegisterForReflection
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "PayrollEntryLine")
  public record Line(
      String account,
      @JsonFormat(shape = Shape.STRING) @Nullable BigDecimal debit,
      @JsonFormat(shape = Shape.STRING) @Nullable BigDecimal credit,
      String label,
      @Nullable String costCentre) {
    static Line of(Row row) {
      var amount = row.getBigDecimal("amount");
      var centre = row.getString("cost_centre");
      return new Line(
          row.getString("account"),
          amount.signum() > 0 ? amount : null,
          amount.signum() < 0 ? amount.negate() : null,
          row.getString("label"),
          centre.isEmpty() ? null : centre);
    }
  }

  static PayrollApproved of(
      PayrollRun run, String number, @Nullable LocalDate on, List<Line> lines) {
    return new PayrollApproved(run.id(), run.month(), run.kind(), number, on, run.slips(), lines);
  }

  static List<Line> lines(Iterable<Row> rows) {
    return StreamSupport.stream(rows.spliterator(), false).map(Line::of).toList();
  }
}
