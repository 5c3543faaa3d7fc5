package dz.mizan.inventory.reservation;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Goods to be promised.
 *
 * @param warehouseId the default warehouse if missing
 * @param quantity positive, base units
 * @param partialAllowed take what there is, if that is less; perhaps nothing
 */
public record Wanted(
    UUID productId, @Nullable UUID warehouseId, BigDecimal quantity, boolean partialAllowed) {}
