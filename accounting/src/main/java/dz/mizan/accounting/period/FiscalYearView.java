package dz.mizan.accounting.period;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dz.mizan.common.web.NotFound;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A fiscal year with its months as clients see it. */
@RegisterForReflection
@Schema(name = "FiscalYear")
public record FiscalYearView(
    @Schema(examples = "2026") int year,
    @Schema(examples = "2026-01-01") LocalDate firstDay,
    @Schema(examples = "2026-12-31") LocalDate lastDay,
    @Schema(examples = "OPEN", description = "OPEN or CLOSED") String status,
    List<MonthView> months,
    @Schema(examples = "0", description = "Counts its closings and reopenings; the ETag")
        long version) {

  static FiscalYearView of(int year, String status, List<MonthView> months, long version) {
    return new FiscalYearView(
        year, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), status, months, version);
  }

  /** Whether entries may be dated in it at all. */
  @JsonIgnore
  public boolean isOpen() {
    return status.equals("OPEN");
  }

  /**
   * One of its months.
   *
   * @throws NotFound if the calendar has none such
   */
  MonthView month(int month) {
    return months.stream()
        .filter(m -> m.month() == month)
        .findFirst()
        .orElseThrow(() -> new NotFound("fiscal-month", year + "-" + month));
  }

  /** Its name in refusals and in the audit trail: {@code 2026}. */
  public String named() {
    return Integer.toString(year);
  }
}
