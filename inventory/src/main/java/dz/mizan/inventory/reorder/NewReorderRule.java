package dz.mizan.inventory.reorder;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The rule as it shall be; quantities in the product's base unit.
 *
 * @param reorderPoint at this much available, or less, stock is low
 * @param minimum what should always be there
 * @param maximum up to which it is bought
 */
public record NewReorderRule(
    @Schema(examples = "20", type = SchemaType.STRING)
        @NotNull
        @DecimalMin("0")
        @Digits(integer = 9, fraction = 3)
        BigDecimal reorderPoint,
    @Schema(examples = "10", type = SchemaType.STRING)
        @DecimalMin("0")
        @Digits(integer = 9, fraction = 3)
        @Nullable BigDecimal minimum,
    @Schema(examples = "100", type = SchemaType.STRING)
        @DecimalMin("0")
        @Digits(integer = 9, fraction = 3)
        @Nullable BigDecimal maximum,
    @Nullable UUID preferredSupplierId) {

  /**
   * @throws BadRule if minimum or reorder point are above the maximum
   */
  void check() {
    if (maximum != null && minimum != null && minimum.compareTo(maximum) > 0) {
      throw new BadRule("minimum", "must not be above the maximum");
    }
    if (maximum != null && reorderPoint.compareTo(maximum) > 0) {
      throw new BadRule("reorderPoint", "must not be above the maximum");
    }
  }
}
