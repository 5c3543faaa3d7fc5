package dz.mizan.accounting.currency;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Rates to be known from now on; each replaces the one of its currency and day. */
@Schema(name = "NewExchangeRates")
record NewRates(@NotNull @Size(min = 1, max = 1000) List<@NotNull @Valid NewRate> rates) {

  /**
   * @param units 1 by default
   */
  @Schema(name = "NewExchangeRate")
  record NewRate(
      @Schema(examples = "EUR")
          @NotNull
          @Pattern(regexp = "[A-Z]{3}", message = "three capital letters (ISO 4217)")
          String currency,
      @Schema(examples = "2026-11-20") @NotNull LocalDate day,
      @Schema(type = SchemaType.STRING, examples = "151.2345")
          @NotNull
          @Positive
          @DecimalMax("9999999999")
          @Digits(integer = 10, fraction = 8)
          BigDecimal rate,
      @Schema(examples = "1", description = "1, 10, 100 or 1000; 1 by default") @Min(1) @Max(1000)
          @Nullable Integer units) {

    int unitsOrOne() {
      return units == null ? 1 : units;
    }
  }
}
