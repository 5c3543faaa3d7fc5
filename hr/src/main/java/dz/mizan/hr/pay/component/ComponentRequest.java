package dz.mizan.hr.pay.component;

import dz.mizan.hr.pay.RunKind;
import dz.mizan.hr.pay.SlipLine;
import dz.mizan.hr.pay.calculation.Codes;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A component as it shall be from a month on.
 *
 * @param kind EARNING, DEDUCTION (from the net pay) or EMPLOYER (a charge of the employer's)
 * @param paidBy the kind of run that pays it; REGULAR if missing
 * @param active whether it is paid from that month on; true if missing
 * @param validFrom first month of this rule, none that was paid; the first one that was not if
 *     missing, for a new component
 * @param usualValue what {@code value} is in its formula where nothing else is said; 0 if missing
 */
@Schema(name = "PayComponentRequest")
record ComponentRequest(
    @Schema(examples = "RISK")
        @NotNull
        @Pattern(regexp = "[A-Z][A-Z0-9_]{0,29}", message = "1 to 30 capitals, digits, underscores")
        String code,
    @Schema(examples = "Indemnité de risque") @NotBlank @Size(max = 100) @Pattern(regexp = TEXT)
        String label,
    @Schema(examples = "تعويض الخطر") @Size(min = 1, max = 100) @Pattern(regexp = TEXT)
        @Nullable String labelAr,
    @Schema(examples = "Risk allowance") @Size(min = 1, max = 100) @Pattern(regexp = TEXT)
        @Nullable String labelEn,
    @NotNull SlipLine.Kind kind,
    @Nullable RunKind paidBy,
    @Schema(examples = "60") @Min(0) @Max(9999) int position,
    @Schema(examples = "true") @Nullable Boolean active,
    @Schema(examples = "2026-01")
        @Pattern(regexp = "20(2[2-9]|[3-9][0-9])-(0[1-9]|1[0-2])", message = "a month from 2022-01")
        @Nullable String validFrom,
    @Schema(examples = "BASE * value / 100") @NotBlank @Size(max = 500) @Pattern(regexp = TEXT)
        String formula,
    @Schema(examples = "BASE") @Size(min = 1, max = 500) @Pattern(regexp = TEXT)
        @Nullable String baseFormula,
    @Schema(examples = "value") @Size(min = 1, max = 500) @Pattern(regexp = TEXT)
        @Nullable String rateFormula,
    @Schema(type = SchemaType.STRING, examples = "5.00")
        @Digits(integer = 12, fraction = 6)
        @DecimalMin("-999999999999")
        @DecimalMax("999999999999")
        @Nullable BigDecimal usualValue,
    @Schema(examples = "true") boolean taxable,
    @Schema(examples = "true") boolean contributable,
    @Schema(examples = "true") @Nullable Boolean periodic,
    @Schema(examples = "false") boolean minimumWage,
    @Schema(examples = "Convention collective du 2 janvier 2026, art. 40")
        @NotBlank
        @Size(max = 200)
        @Pattern(regexp = TEXT)
        String source,
    @Schema(examples = "6311") @Pattern(regexp = ACCOUNT) @Nullable String account,
    @Schema(examples = "432") @Pattern(regexp = ACCOUNT) @Nullable String creditAccount) {
  static final String TEXT = "[^\\p{Cntrl}\\p{Cs}]*";
  static final String ACCOUNT = "[1-9][0-9]{1,11}";

  /**
   * @throws InvalidComponent if its parts do not go together
   */
  ComponentRequest checked() {
    if (Codes.RESERVED.contains(code)) {
      throw new InvalidComponent("code", "is a line of the law's own");
    }
    if (paidBy() == RunKind.BACK_PAY) {
      throw new InvalidComponent("paidBy", "back pay is worked out from the others");
    }
    boolean isEarning = kind == SlipLine.Kind.EARNING;
    if (!isEarning && (taxable || contributable || minimumWage)) {
      throw new InvalidComponent("kind", "only an earning is taxed, insured or counted");
    }
    if (isEarning == (creditAccount != null)) {
      throw new InvalidComponent(
          "creditAccount", isEarning ? "none for an earning" : "is needed, no earning");
    }
    if (kind == SlipLine.Kind.DEDUCTION && account != null) {
      throw new InvalidComponent("account", "none for a deduction");
    }
    return this;
  }

  RunKind runKind() {
    return paidBy == null ? RunKind.REGULAR : paidBy;
  }

  boolean isActive() {
    return !Boolean.FALSE.equals(active);
  }

  boolean isPeriodic() {
    return !Boolean.FALSE.equals(periodic);
  }

  @Nullable LocalDate firstDay() {
    return validFrom == null ? null : YearMonth.parse(validFrom).atDay(1);
  }

  BigDecimal value() {
    return usualValue == null ? BigDecimal.ZERO : usualValue;
  }
}
