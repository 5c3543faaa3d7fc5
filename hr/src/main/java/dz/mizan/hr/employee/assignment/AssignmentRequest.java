package dz.mizan.hr.employee.assignment;

import dz.mizan.hr.employee.Day;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody shall stand from a day on; all of it but the salary, which stays.
 *
 * @param from first day, past or future
 * @param workShare of the full time; as before if left out
 * @param reason for people
 */
record AssignmentRequest(
    @Schema(examples = "2027-01-01") @NotNull @Day LocalDate from,
    @NotNull UUID departmentId,
    @Nullable UUID positionId,
    @Nullable UUID managerId,
    @Schema(examples = "Chef comptable")
        @NotBlank
        @Size(max = 100)
        @Pattern(regexp = Terms.TEXT, message = "no control characters")
        String jobTitle,
    @Schema(type = SchemaType.STRING, examples = "1")
        @DecimalMin("0.0001")
        @DecimalMax("1")
        @Digits(integer = 1, fraction = 4)
        @Nullable BigDecimal workShare,
    @Schema(examples = "EQUIPE-A") @Pattern(regexp = Terms.CODE, message = Terms.CODE_MESSAGE)
        @Nullable String scheduleCode,
    @Schema(examples = "Promotion")
        @Size(min = 1, max = 500)
        @Pattern(regexp = Terms.TEXT, message = "no control characters")
        @Nullable String reason) {
  // Before they are checked: a text of blanks of any kind is none.
  AssignmentRequest {
    jobTitle = jobTitle == null ? jobTitle : jobTitle.strip();
  }
}
