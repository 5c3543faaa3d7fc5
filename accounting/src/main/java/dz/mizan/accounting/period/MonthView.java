package dz.mizan.accounting.period;

import dz.mizan.accounting.chart.RowId;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A month of a fiscal year as clients see it. */
@RegisterForReflection
@Schema(name = "FiscalMonth")
public record MonthView(
    @Schema(examples = "2026") int fiscalYear,
    @Schema(examples = "10", description = "1 to 12") int month,
    @Schema(examples = "2026-10-01") LocalDate firstDay,
    @Schema(examples = "2026-10-31") LocalDate lastDay,
    @Schema(examples = "OPEN", description = "OPEN, SOFT_CLOSED or CLOSED") String status,
    @Schema(examples = "0", description = "Counts its changes") long version) {

  static MonthView of(int year, int month, String status, long version) {
    var first = LocalDate.of(year, month, 1);
    return new MonthView(year, month, first, first.plusMonths(1).minusDays(1), status, version);
  }

  /** The same after a move. */
  MonthView as(MonthStatus next) {
    return of(fiscalYear, month, next.name(), version + 1);
  }

  /** Its name in refusals and in the audit trail: {@code 2026-10}. */
  String named() {
    return "%d-%02d".formatted(fiscalYear, month);
  }

  /** Its id in events and in the audit trail. */
  UUID rowId() {
    return RowId.of("period", named());
  }

  /**
   * @throws IllegalPeriodState if it does not go from its state to that one
   */
  void requireMove(MonthStatus next) {
    if (!MonthStatus.valueOf(status).canBecome(next)) {
      throw new IllegalPeriodState(named(), status, next.name());
    }
  }
}
