package dz.mizan.inventory.price;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
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
 * A price to set.
 *
 * @param unit missing: the product's base unit
 * @param minQuantity from how much of that unit on; missing: any quantity
 * @param price dinars per unit, at most four decimals, with or without TVA as the list says
 * @param validFrom its first day; missing: today
 * @param validUntil its last day; missing: until a newer one begins
 */
public record NewPrice(
    @NotNull UUID productId,
    @Schema(examples = "BOX") @Size(min = 1, max = 32) @Pattern(regexp = PriceListRequest.TEXT)
        @Nullable String unit,
    @Schema(examples = "10", type = SchemaType.STRING)
        @DecimalMin("0")
        @Digits(integer = 9, fraction = 3)
        @Nullable BigDecimal minQuantity,
    @Schema(examples = "850.00", type = SchemaType.STRING)
        @NotNull
        @DecimalMin("0")
        @Digits(integer = 9, fraction = 4)
        BigDecimal price,
    @Schema(examples = "2026-12-01") @Nullable LocalDate validFrom,
    @Schema(examples = "2027-11-30") @Nullable LocalDate validUntil) {

  BigDecimal minQuantityOrNone() {
    return minQuantity == null ? BigDecimal.ZERO : minQuantity;
  }

  LocalDate validFromOr(LocalDate today) {
    return validFrom == null ? today : validFrom;
  }
}
