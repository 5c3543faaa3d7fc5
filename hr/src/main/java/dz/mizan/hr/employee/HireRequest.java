package dz.mizan.hr.employee;

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
    @Schema(examples = "2026-11-01") @NotNull LocalDate hiredOn) {
  static final String TEXT = "[^\\p{Cntrl}\\p{Cs}]*";

  PersonName name() {
    return PersonName.of(firstName, lastName, firstNameAr, lastNameAr);
  }

  /**
   * The same with something else in place of the national number, for what is stored of a request:
   * a plain hash of it could be tried out number by number.
   */
  HireRequest withNationalNumber(@Nullable String substitute) {
    return new HireRequest(
        firstName, lastName, firstNameAr, lastNameAr, substitute, departmentId, jobTitle, hiredOn);
  }

  /** Without the national number, should it ever be logged. */
  @Override
  public String toString() {
    return "HireRequest[" + jobTitle + ", " + hiredOn + "]";
  }
}
