package dz.mizan.hr.employee.personal;

import com.fasterxml.jackson.annotation.JsonInclude;
import dz.mizan.hr.employee.Day;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Birth, family situation and disability; sealed as one. What is left out is not known, or no.
 *
 * @param bornOn 1900 to 2099, before the first day of work
 * @param children whom the person supports
 * @param disabled as the CNAS has recognised it; payroll taxes less
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "CivilStatus")
public record CivilStatus(
    @Schema(examples = "1989-04-12") @Day(from = 1900, message = "1900-01-01 to 2099-12-31")
        @Nullable LocalDate bornOn,
    @Schema(examples = "Tlemcen")
        @Size(min = 1, max = 100)
        @Pattern(regexp = PersonalRequest.TEXT, message = "no control characters")
        @Nullable String birthPlace,
    @Schema(examples = "MARRIED") @Nullable MaritalStatus maritalStatus,
    @Schema(examples = "2") @Min(0) @Max(30) @Nullable Integer children,
    @Nullable Boolean disabled) {
  /** Nothing known. */
  public static final CivilStatus UNKNOWN = new CivilStatus(null, null, null, null, null);

  /** The family situation. */
  public enum MaritalStatus {
    SINGLE,
    MARRIED,
    DIVORCED,
    WIDOWED
  }

  public CivilStatus {
    birthPlace = birthPlace == null || birthPlace.isBlank() ? null : birthPlace.strip();
  }

  /** Another family situation; the rest stays. */
  public CivilStatus withFamily(MaritalStatus maritalStatus, int children) {
    return new CivilStatus(bornOn, birthPlace, maritalStatus, children, disabled);
  }

  /** Without any of it, should it ever be logged. */
  @Override
  public String toString() {
    return "CivilStatus[]";
  }
}
