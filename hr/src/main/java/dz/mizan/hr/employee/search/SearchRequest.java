package dz.mizan.hr.employee.search;

import dz.mizan.hr.employee.EmployeeStatus;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Whom to search; one of text, nationalNumber and nss.
 *
 * @param text words of names in Latin or Arabic letters, or an employee number
 * @param limit at most that many, 20 if left out
 */
@Schema(name = "EmployeeSearch")
record SearchRequest(
    @Schema(examples = "benali ami")
        @Size(min = 1, max = 100)
        @Pattern(regexp = "[^\\p{Cntrl}\\p{Cs}]*", message = "no control characters")
        @Nullable String text,
    @Schema(examples = "109890160012340157") @Pattern(regexp = "[0-9]{18}", message = "18 digits")
        @Nullable String nationalNumber,
    @Schema(examples = "890412161573") @Pattern(regexp = "[0-9]{12}", message = "12 digits")
        @Nullable String nss,
    @Nullable UUID departmentId,
    @Nullable UUID positionId,
    @Schema(examples = "ACTIVE") @Nullable EmployeeStatus status,
    @Schema(examples = "20") @Min(1) @Max(100) @Nullable Integer limit) {

  int bound() {
    return limit == null ? 20 : limit;
  }

  @Nullable String statusName() {
    return status == null ? null : status.name();
  }

  /** Without a number, should it ever be logged. */
  @Override
  public String toString() {
    return "SearchRequest[]";
  }
}
