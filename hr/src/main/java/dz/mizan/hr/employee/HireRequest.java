package dz.mizan.hr.employee;

import dz.mizan.hr.employee.assignment.Terms;
import dz.mizan.hr.employee.contract.ContractTerms;
import dz.mizan.hr.employee.personal.PersonalRequest;
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
 * Somebody to hire.
 *
 * @param nationalNumber the 18 digits of the NIN (décret exécutif 10-210)
 * @param hiredOn first day of work, 1950 to 2099
 * @param personal what is sealed
 * @param terms salary and share of work
 * @param contract the first one, from the first day of work
 */
record HireRequest(
    @Schema(examples = "Amina") @NotBlank @Size(max = 100) @Pattern(regexp = TEXT) String firstName,
    @Schema(examples = "Benali") @NotBlank @Size(max = 100) @Pattern(regexp = TEXT) String lastName,
    @Schema(examples = "أمينة") @Size(max = 100) @Pattern(regexp = TEXT)
        @Nullable String firstNameAr,
    @Schema(examples = "بن علي") @Size(max = 100) @Pattern(regexp = TEXT)
        @Nullable String lastNameAr,
    @Schema(examples = "109890160012340157", description = "NIN, 18 digits")
        @NotNull
        @Pattern(regexp = "[0-9]{18}")
        String nationalNumber,
    @NotNull UUID departmentId,
    @Schema(examples = "Comptable") @NotBlank @Size(max = 100) @Pattern(regexp = TEXT)
        String jobTitle,
    @Schema(examples = "2026-11-01") @NotNull LocalDate hiredOn,
    @Nullable UUID positionId,
    @Schema(description = "The employee whom he reports to") @Nullable UUID managerId,
    @Valid @Nullable Profile profile,
    @Valid @Nullable PersonalRequest personal,
    @Valid @Nullable Terms terms,
    @Valid @Nullable ContractTerms contract) {
  static final String TEXT = "[^\\p{Cntrl}\\p{Cs}]*";

  // Before they are checked: a text of blanks of any kind is none.
  HireRequest {
    firstName = firstName == null ? firstName : firstName.strip();
    lastName = lastName == null ? lastName : lastName.strip();
    jobTitle = jobTitle == null ? jobTitle : jobTitle.strip();
  }

  PersonName name() {
    return PersonName.of(firstName, lastName, firstNameAr, lastNameAr);
  }

  Profile knownProfile() {
    return profile == null ? Profile.UNKNOWN : profile;
  }

  PersonalRequest knownPersonal() {
    return personal == null ? PersonalRequest.NONE : personal;
  }

  Terms agreedTerms() {
    return terms == null ? Terms.NONE : terms;
  }

  /**
   * What is stored of a request, to know it again: a plain hash of a number or a salary could be
   * tried out.
   *
   * @param secrets keyed hash of all that is sealed
   */
  @RegisterForReflection
  record Body(HireRequest hire, String secrets) {}

  Body withoutSecrets(String secrets) {
    return new Body(
        new HireRequest(
            firstName,
            lastName,
            firstNameAr,
            lastNameAr,
            "",
            departmentId,
            jobTitle,
            hiredOn,
            positionId,
            managerId,
            profile,
            null,
            null,
            contract),
        secrets);
  }

  /** Without anything that is sealed, should it ever be logged. */
  @Override
  public String toString() {
    return "HireRequest[" + jobTitle + ", " + hiredOn + "]";
  }
}
