package dz.mizan.hr.pay.element;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A variable element: {@code quantity} and {@code amount} in the component's formula. */
@Schema(name = "PayElementRequest")
record ElementRequest(
    @Schema(examples = "2026-11")
        @NotNull
        @Pattern(regexp = MONTH, message = "a month from 2022-01 to 2099-12")
        String month,
    @NotNull UUID employeeId,
    @Schema(examples = "OT50") @NotNull @Pattern(regexp = COMPONENT, message = "a component's code")
        String component,
    @Schema(type = SchemaType.STRING, examples = "10")
        @Digits(integer = 8, fraction = 4)
        @DecimalMin("-99999999")
        @DecimalMax("99999999")
        @Nullable BigDecimal quantity,
    @Schema(type = SchemaType.STRING, examples = "5000.00")
        @Digits(integer = 12, fraction = 2)
        @DecimalMin("-999999999999")
        @DecimalMax("999999999999")
        @Nullable BigDecimal amount,
    @Schema(examples = "Inventaire") @Size(min = 1, max = 200) @Pattern(regexp = TEXT)
        @Nullable String note) {
  static final String MONTH = "20(2[2-9]|[3-9][0-9])-(0[1-9]|1[0-2])";
  static final String COMPONENT = "[A-Z][A-Z0-9_]{0,29}";
  static final String TEXT = "[^\\p{Cntrl}\\p{Cs}]*";

  /**
   * @throws InvalidElement if it says nothing
   */
  ElementRequest checked() {
    if (quantity == null && amount == null) {
      throw new InvalidElement("quantity", "a quantity, an amount or both");
    }
    return this;
  }

  LocalDate firstDay() {
    return YearMonth.parse(month).atDay(1);
  }

  BigDecimal quantityOrZero() {
    return quantity == null ? BigDecimal.ZERO : quantity;
  }

  // Not to show what somebody earns or owes.
  @Override
  public String toString() {
    return "ElementRequest[" + employeeId + ", " + month + ", " + component + "]";
  }
}
