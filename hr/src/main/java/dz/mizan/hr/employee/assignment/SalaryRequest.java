package dz.mizan.hr.employee.assignment;

import dz.mizan.hr.employee.Day;
import io.quarkus.runtime.annotations.RegisterForReflection;
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
 * What somebody shall earn from a day on.
 *
 * @param from first day, past or future; payroll makes up for past months with the next one
 * @param salary monthly base in dinars for his share of work
 * @param reason for people
 * @param belowMinimumReason why it is below the SNMG, where it is
 */
record SalaryRequest(
    @Schema(examples = "2027-01-01") @NotNull @Day LocalDate from,
    @Schema(type = SchemaType.STRING, examples = "92000.00")
        @NotNull
        @DecimalMin("0.01")
        @DecimalMax("100000000")
        @Digits(integer = 9, fraction = 2)
        BigDecimal salary,
    @Schema(examples = "Augmentation annuelle")
        @Size(min = 1, max = 500)
        @Pattern(regexp = Terms.TEXT, message = "no control characters")
        @Nullable String reason,
    @Size(min = 1, max = 500) @Pattern(regexp = Terms.TEXT, message = "no control characters")
        @Nullable String belowMinimumReason) {

  /** What may be stored of it, the salary for a keyed hash. */
  @RegisterForReflection
  record Body(
      LocalDate from,
      @Nullable String salary,
      @Nullable String reason,
      @Nullable String belowMinimumReason) {}

  /** Without the salary, should it ever be logged. */
  @Override
  public String toString() {
    return "SalaryRequest[" + from + "]";
  }
}
