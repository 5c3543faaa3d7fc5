package dz.mizan.hr.leave.ledger;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Months to compute anew.
 *
 * @param employeeIds whose; null for all
 * @param dryRun whether differences are only shown
 */
@Schema(name = "LeaveRecomputeRequest")
record RecomputeRequest(
    @Schema(examples = "2026-07") @NotNull @Pattern(regexp = MONTH) String from,
    @Schema(examples = "2026-10") @NotNull @Pattern(regexp = MONTH) String to,
    @Size(min = 1, max = 1000) @Nullable List<@NotNull UUID> employeeIds,
    @Schema(examples = "true") boolean dryRun,
    @Schema(examples = "Date d'embauche corrigée")
        @NotBlank
        @Size(max = 500)
        @Pattern(regexp = "[^\\p{Cntrl}\\p{Cs}]*")
        String reason) {
  static final String MONTH = "(19[5-9]|20[0-9])[0-9]-(0[1-9]|1[0-2])";
}
