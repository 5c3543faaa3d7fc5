package dz.mizan.hr.employee.contract;

import dz.mizan.hr.employee.Day;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An end before the one that was agreed, or of a contract without one.
 *
 * @param on last day of the contract
 */
record EndRequest(
    @Schema(examples = "2027-06-30") @NotNull @Day LocalDate on,
    @Schema(examples = "Rupture d'un commun accord")
        @NotBlank
        @Size(max = 500)
        @Pattern(regexp = ContractRequest.TEXT, message = "no control characters")
        String reason) {
  // Before they are checked: a text of blanks of any kind is none.
  EndRequest {
    reason = reason == null ? reason : reason.strip();
  }
}
