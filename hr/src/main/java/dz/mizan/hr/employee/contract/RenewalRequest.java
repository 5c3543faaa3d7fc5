package dz.mizan.hr.employee.contract;

import dz.mizan.hr.employee.Day;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How a contract goes on on the day after its last.
 *
 * @param kind the same as before if left out
 * @param endsOn last day of the new one; needed for CDD, TRIAL and APPRENTICE
 * @param cause why it has an end; needed for a CDD
 */
record RenewalRequest(
    @Schema(examples = "CDD") @Nullable ContractKind kind,
    @Schema(examples = "2028-12-31") @Day @Nullable LocalDate endsOn,
    @Schema(examples = "Surcroît d'activité")
        @Size(max = 500)
        @Pattern(regexp = ContractRequest.TEXT, message = "no control characters")
        @Nullable String cause) {
  RenewalRequest {
    cause = cause == null || cause.isBlank() ? null : cause.strip();
  }
}
