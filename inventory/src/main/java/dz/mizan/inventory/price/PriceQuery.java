package dz.mizan.inventory.price;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line to be priced.
 *
 * @param quantity in that unit, positive
 * @param unit null for the product's base unit
 * @param unitPrice without TVA, in place of the lists' price
 */
public record PriceQuery(
    UUID productId, BigDecimal quantity, @Nullable String unit, @Nullable BigDecimal unitPrice) {

  public static PriceQuery of(UUID productId, BigDecimal quantity) {
    return new PriceQuery(productId, quantity, null, null);
  }
}
