package dz.mizan.hr.pay.run;

import dz.mizan.hr.pay.RunKind;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A run to be made.
 *
 * @param month in which it is paid
 * @param covers the month that back pay is for
 * @param employeeIds of a settlement, or for part of the others; all if missing
 */
@Schema(name = "PayrollRunRequest")
record RunRequest(
    @Schema(examples = "2026-11")
        @NotNull
        @Pattern(regexp = MONTH, message = "a month such as 2026-11, from 2000 to 2099")
        String month,
    @NotNull RunKind kind,
    @Schema(examples = "2026-08")
        @Pattern(regexp = MONTH, message = "a month such as 2026-08, from 2000 to 2099")
        @Nullable String covers,
    @Schema(examples = "Paie de novembre")
        @Size(min = 1, max = 100)
        @Pattern(regexp = "[^\\p{Cntrl}\\p{Cs}]*", message = "no control characters")
        @Nullable String label,
    @Size(min = 1, max = 1000) @Nullable List<@NotNull UUID> employeeIds) {
  private static final int MAX_LEAVING = 100;
  static final String MONTH = "20[0-9]{2}-(0[1-9]|1[0-2])";

  /**
   * @throws InvalidRun if month, kind and people do not go together
   */
  RunRequest checked() {
    if ((kind == RunKind.BACK_PAY) != (covers != null)) {
      throw new InvalidRun(
          "covers",
          covers == null ? "is needed: the month that was paid wrongly" : "none but back pay");
    }
    if (covers != null && !YearMonth.parse(covers).isBefore(YearMonth.parse(month))) {
      throw new InvalidRun("covers", "must be before the month in which it is paid");
    }
    if (kind == RunKind.SETTLEMENT && employeeIds == null) {
      throw new InvalidRun("employeeIds", "are needed: who leaves");
    }
    // Their leave is written off one after the other, while the run's approval holds the ledger.
    if (kind == RunKind.SETTLEMENT && employeeIds != null && employeeIds.size() > MAX_LEAVING) {
      throw new InvalidRun("employeeIds", "at most " + MAX_LEAVING + " who leave; make several");
    }
    if (kind == RunKind.REGULAR && employeeIds != null) {
      throw new InvalidRun("employeeIds", "none: a month is paid as a whole");
    }
    return this;
  }
}
