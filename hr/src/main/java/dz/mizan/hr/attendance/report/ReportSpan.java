package dz.mizan.hr.attendance.report;

import dz.mizan.hr.attendance.BadDates;
import dz.mizan.hr.attendance.Limits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which months a report is about; a bean parameter. */
public class ReportSpan {
  private static final int MOST_MONTHS = 24;

  @Parameter(description = "First month", example = "2026-01")
  @QueryParam("from")
  @NotNull
  @Pattern(regexp = Limits.MONTH)
  String from = "";

  @Parameter(description = "Last month, at most two years later", example = "2026-11")
  @QueryParam("to")
  @NotNull
  @Pattern(regexp = Limits.MONTH)
  String to = "";

  @Parameter(description = "Of this department itself")
  @QueryParam("departmentId")
  @Nullable UUID departmentId;

  LocalDate first() {
    return Limits.month(from);
  }

  LocalDate last() {
    return Limits.month(to);
  }

  /**
   * @throws BadDates if it ends before it starts, or is too long
   */
  ReportSpan require() {
    if (last().isBefore(first()) || !first().plusMonths(MOST_MONTHS).isAfter(last())) {
      throw new BadDates("to", "not before the first month, and within two years");
    }
    return this;
  }
}
