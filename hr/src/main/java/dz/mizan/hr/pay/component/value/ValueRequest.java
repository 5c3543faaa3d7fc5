package dz.mizan.hr.pay.component.value;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a component is worth to an employee.
 *
 * @param startsOn first day of a month
 * @param endsOn last day of a month; until further notice if missing
 */
@Schema(name = "PayValueRequest")
record ValueRequest(
    @NotNull UUID employeeId,
    @Schema(examples = "IND_BONUS")
        @NotNull
        @Pattern(regexp = "[A-Z][A-Z0-9_]{0,29}", message = "a component's code")
        String component,
    @Schema(examples = "2026-01-01") @NotNull LocalDate startsOn,
    @Schema(examples = "2026-12-31") @Nullable LocalDate endsOn,
    @Schema(type = SchemaType.STRING, examples = "15.00")
        @NotNull
        @Digits(integer = 12, fraction = 6)
        @DecimalMin("-999999999999")
        @DecimalMax("999999999999")
        BigDecimal value) {
  private static final LocalDate FIRST = LocalDate.of(1950, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2099, 12, 31);

  /**
   * @throws InvalidValue if its days are out of order
   */
  ValueRequest checked() {
    if (startsOn.isBefore(FIRST) || startsOn.isAfter(LAST)) {
      throw new InvalidValue("startsOn", "from 1950 to 2099");
    }
    if (endsOn != null && (endsOn.isBefore(startsOn) || endsOn.isAfter(LAST))) {
      throw new InvalidValue("endsOn", "not before startsOn, at most 2099");
    }
    if (startsOn.getDayOfMonth() != 1) {
      throw new InvalidValue("startsOn", "the first day of a month: it counts for whole months");
    }
    if (endsOn != null && endsOn.plusDays(1).getDayOfMonth() != 1) {
      throw new InvalidValue("endsOn", "the last day of a month: it counts for whole months");
    }
    return this;
  }

  // Not to show what somebody earns or owes.
  @Override
  public String toString() {
    return "ValueRequest[" + employeeId + ", " + component + "]";
  }
}
