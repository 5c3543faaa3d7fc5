package dz.mizan.hr.employee.departure;

import dz.mizan.hr.employee.Day;
import dz.mizan.hr.employee.assignment.Terms;
import dz.mizan.hr.employee.contract.ContractTerms;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who left and is hired again. What is known of the person stays.
 *
 * @param hiredOn first day of work, after the last one
 */
record RehireRequest(
    @Schema(examples = "2027-03-01") @NotNull @Day LocalDate hiredOn,
    @NotNull UUID departmentId,
    @Nullable UUID positionId,
    @Nullable UUID managerId,
    @Schema(examples = "Comptable")
        @NotBlank
        @Size(max = 100)
        @Pattern(regexp = "[^\\p{Cntrl}\\p{Cs}]*", message = "no control characters")
        String jobTitle,
    @Valid @Nullable Terms terms,
    @Valid @Nullable ContractTerms contract) {

  // Before they are checked: a text of blanks of any kind is none.
  RehireRequest {
    jobTitle = jobTitle == null ? jobTitle : jobTitle.strip();
  }

  /** What may be stored of it; the salary as a keyed hash. */
  @RegisterForReflection
  record Body(RehireRequest rehire, String secrets) {}

  Terms agreedTerms() {
    return terms == null ? Terms.NONE : terms;
  }

  Body withoutSecrets(String secrets) {
    return new Body(
        new RehireRequest(hiredOn, departmentId, positionId, managerId, jobTitle, null, contract),
        secrets);
  }
}
