package dz.mizan.hr.pay.run;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How a run is approved.
 *
 * @param acceptBlocked whether those whose payslip is blocked are left out
 * @param postedOn the day of the entry; the last of the month if missing
 */
@Schema(name = "PayrollApprovalRequest")
record ApprovalRequest(
    @Schema(examples = "false") @Nullable Boolean acceptBlocked,
    @Schema(examples = "2026-11-30") @Nullable LocalDate postedOn) {
  boolean accepts() {
    return Boolean.TRUE.equals(acceptBlocked);
  }
}
