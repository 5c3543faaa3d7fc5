package dz.mizan.hr.pay.element.debt;

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

/**
 * An advance or a loan.
 *
 * @param instalment taken off each month from {@code firstMonth} on; the last one is what is left
 */
@Schema(name = "PayAdvanceRequest")
record AdvanceRequest(
    @NotNull UUID employeeId,
    @NotNull Kind kind,
    @Schema(examples = "2026-11-10") @NotNull LocalDate grantedOn,
    @Schema(type = SchemaType.STRING, examples = "30000.00")
        @NotNull
        @Digits(integer = 12, fraction = 2)
        @DecimalMin("0.01")
        @DecimalMax("999999999999")
        BigDecimal amount,
    @Schema(type = SchemaType.STRING, examples = "5000.00")
        @NotNull
        @Digits(integer = 12, fraction = 2)
        @DecimalMin("0.01")
        @DecimalMax("999999999999")
        BigDecimal instalment,
    @Schema(examples = "2026-12")
        @NotNull
        @Pattern(regexp = MONTH, message = "a month from 2022-01 to 2099-12")
        String firstMonth,
    @Schema(examples = "Avance de l'Aïd")
        @NotBlank
        @Size(max = 100)
        @Pattern(regexp = TEXT, message = "no control characters")
        String reason) {
  static final String MONTH = "20(2[2-9]|[3-9][0-9])-(0[1-9]|1[0-2])";
  static final String TEXT = "[^\\p{Cntrl}\\p{Cs}]*";
  private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2099, 12, 31);

  /** What it is called. */
  @Schema(name = "PayAdvanceKind")
  enum Kind {
    ADVANCE,
    LOAN
  }

  /**
   * @throws InvalidAdvance if amounts or days do not go together
   */
  AdvanceRequest checked() {
    if (instalment.compareTo(amount) > 0) {
      throw new InvalidAdvance("instalment", "at most the amount");
    }
    if (grantedOn.isBefore(FIRST) || grantedOn.isAfter(LAST)) {
      throw new InvalidAdvance("grantedOn", "from 2000 to 2099");
    }
    return this;
  }

  // Not to show what somebody earns or owes.
  @Override
  public String toString() {
    return "AdvanceRequest[" + employeeId + "]";
  }
}
