package dz.mizan.hr.employee.contract;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a contract does not come into force. */
record CancelRequest(
    @Schema(examples = "Désistement du candidat")
        @NotBlank
        @Size(max = 500)
        @Pattern(regexp = ContractRequest.TEXT, message = "no control characters")
        String reason) {
  // Before they are checked: a text of blanks of any kind is none.
  CancelRequest {
    reason = reason == null ? reason : reason.strip();
  }
}
