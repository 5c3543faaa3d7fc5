package dz.mizan.inventory.location;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Goods to carry from one place of a warehouse to another.
 *
 * @param lotId of a product that is tracked by lots or serial numbers, and of no other
 * @param fromLocationId where they lie; none: where no location was told yet
 * @param toLocationId where they go; none: to no particular place
 * @param quantity in the product's base unit, at most three decimals, positive
 */
public record NewRelocation(
    @NotNull UUID productId,
    @NotNull UUID warehouseId,
    @Nullable UUID lotId,
    @Nullable UUID fromLocationId,
    @Nullable UUID toLocationId,
    @Schema(examples = "4", type = SchemaType.STRING)
        @NotNull
        @Positive
        @Digits(integer = 9, fraction = 3)
        BigDecimal quantity) {

  @AssertTrue(message = "fromLocationId and toLocationId must differ")
  @Schema(hidden = true)
  boolean isBetweenTwoPlaces() {
    return !Objects.equals(fromLocationId, toLocationId);
  }
}
