package dz.mizan.hr.employee;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** All that may change about an employee; what is left out becomes empty. */
record EmployeeChange(
    @Schema(examples = "Amina") @NotBlank @Size(max = 100) @Pattern(regexp = HireRequest.TEXT)
        String firstName,
    @Schema(examples = "Benali") @NotBlank @Size(max = 100) @Pattern(regexp = HireRequest.TEXT)
        String lastName,
    @Schema(examples = "أمينة") @Size(max = 100) @Pattern(regexp = HireRequest.TEXT)
        @Nullable String firstNameAr,
    @Schema(examples = "بن علي") @Size(max = 100) @Pattern(regexp = HireRequest.TEXT)
        @Nullable String lastNameAr,
    @NotNull UUID departmentId,
    @Schema(examples = "Chef comptable")
        @NotBlank
        @Size(max = 100)
        @Pattern(regexp = HireRequest.TEXT)
        String jobTitle) {

  // Before they are checked: a text of blanks of any kind is none.
  EmployeeChange {
    firstName = firstName == null ? firstName : firstName.strip();
    lastName = lastName == null ? lastName : lastName.strip();
    jobTitle = jobTitle == null ? jobTitle : jobTitle.strip();
  }

  PersonName name() {
    return PersonName.of(firstName, lastName, firstNameAr, lastNameAr);
  }
}
