package dz.mizan.hr.pay.element.debt;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a creditor with a title takes of somebody's pay.
 *
 * @param kind ALIMONY goes before all others
 * @param total in all; until further notice if missing
 * @param monthly at most a month; as much as the law lets if missing
 */
@Schema(name = "PayGarnishmentRequest")
record GarnishmentRequest(
    @NotNull UUID employeeId,
    @NotNull Kind kind,
    @Schema(examples = "Banque nationale")
        @NotBlank
        @Size(max = 100)
        @Pattern(regexp = AdvanceRequest.TEXT, message = "no control characters")
        String creditor,
    @Schema(examples = "Jugement 123/2026 du 2 mars 2026")
        @NotBlank
        @Size(max = 100)
        @Pattern(regexp = AdvanceRequest.TEXT, message = "no control characters")
        String reference,
    @Schema(type = SchemaType.STRING, examples = "120000.00")
        @Digits(integer = 12, fraction = 2)
        @DecimalMin("0.01")
        @DecimalMax("999999999999")
        @Nullable BigDecimal total,
    @Schema(type = SchemaType.STRING, examples = "10000.00")
        @Digits(integer = 12, fraction = 2)
        @DecimalMin("0.01")
        @DecimalMax("999999999999")
        @Nullable BigDecimal monthly,
    @Schema(examples = "2026-04")
        @NotNull
        @Pattern(regexp = AdvanceRequest.MONTH, message = "a month from 2022-01 to 2099-12")
        String firstMonth,
    @Schema(examples = "2027-03")
        @Pattern(regexp = AdvanceRequest.MONTH, message = "a month from 2022-01 to 2099-12")
        @Nullable String lastMonth) {

  /** For what it is. */
  @Schema(name = "PayGarnishmentKind")
  enum Kind {
    ALIMONY,
    GARNISHMENT
  }

  /**
   * @throws InvalidGarnishment if its months are out of order
   */
  GarnishmentRequest checked() {
    if (lastMonth != null && YearMonth.parse(lastMonth).isBefore(YearMonth.parse(firstMonth))) {
      throw new InvalidGarnishment("lastMonth", "not before the first");
    }
    return this;
  }

  // Not to show what somebody earns or owes.
  @Override
  public String toString() {
    return "GarnishmentRequest[" + employeeId + "]";
  }
}
