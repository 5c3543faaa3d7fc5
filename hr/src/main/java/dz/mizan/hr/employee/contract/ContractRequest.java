package dz.mizan.hr.employee.contract;

import dz.mizan.hr.employee.Day;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A contract to conclude.
 *
 * @param endsOn last day; needed for CDD, TRIAL and APPRENTICE
 * @param workShare of the full time, below 1 for PART_TIME; 1 if left out
 * @param trialUntil last day of a trial within the contract
 * @param cause why it has an end; needed for a CDD (loi 90-11 art. 12 bis)
 */
record ContractRequest(
    @Schema(examples = "CDD") @NotNull ContractKind kind,
    @Schema(examples = "2027-01-01") @NotNull @Day LocalDate startsOn,
    @Schema(examples = "2027-12-31") @Day @Nullable LocalDate endsOn,
    @Schema(type = SchemaType.STRING, examples = "1")
        @DecimalMin("0.0001")
        @DecimalMax("1")
        @Digits(integer = 1, fraction = 4)
        @Nullable BigDecimal workShare,
    @Schema(examples = "2027-03-31") @Day @Nullable LocalDate trialUntil,
    @Schema(examples = "Surcroît d'activité")
        @Size(max = 500)
        @Pattern(regexp = TEXT, message = "no control characters")
        @Nullable String cause) {
  static final String TEXT = "[^\\p{Cntrl}\\p{Cs}]*";

  ContractRequest {
    cause = cause == null || cause.isBlank() ? null : cause.strip();
    workShare = workShare == null ? BigDecimal.ONE : workShare;
  }

  BigDecimal share() {
    return workShare == null ? BigDecimal.ONE : workShare;
  }
}
