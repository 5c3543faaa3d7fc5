package dz.mizan.hr.employee.assignment;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * For what and how much somebody works, at hiring.
 *
 * @param salary monthly base in dinars for this share of work; none if left out
 * @param workShare of the full time; 1 if left out
 * @param belowMinimumReason why the salary is below the SNMG, where it is
 */
@Schema(name = "EmployeeTerms")
public record Terms(
    @Schema(type = SchemaType.STRING, examples = "85000.00")
        @DecimalMin("0.01")
        @DecimalMax("100000000")
        @Digits(integer = 9, fraction = 2)
        @Nullable BigDecimal salary,
    @Schema(type = SchemaType.STRING, examples = "1")
        @DecimalMin("0.0001")
        @DecimalMax("1")
        @Digits(integer = 1, fraction = 4)
        @Nullable BigDecimal workShare,
    @Schema(examples = "EQUIPE-A") @Pattern(regexp = CODE, message = CODE_MESSAGE)
        @Nullable String scheduleCode,
    @Size(min = 1, max = 500) @Pattern(regexp = TEXT, message = "no control characters")
        @Nullable String belowMinimumReason) {
  static final String TEXT = "[^\\p{Cntrl}\\p{Cs}]*";
  static final String CODE = "[A-Z0-9._-]{1,20}";
  static final String CODE_MESSAGE = "1 to 20 capitals, digits, dot, underscore or hyphen";

  /** Nothing agreed yet, full time. */
  public static final Terms NONE = new Terms(null, null, null, null);

  public Terms {
    belowMinimumReason =
        belowMinimumReason == null || belowMinimumReason.isBlank()
            ? null
            : belowMinimumReason.strip();
  }

  BigDecimal share() {
    return workShare == null ? BigDecimal.ONE : workShare;
  }

  /** Without the salary, should it ever be logged. */
  @Override
  public String toString() {
    return "Terms[]";
  }
}
