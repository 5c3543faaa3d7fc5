package dz.mizan.inventory.stock;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * Goods that are on their way to a warehouse, or no longer.
 *
 * @param delta by which what is on its way changes, signed, base units
 */
public record Expected(UUID productId, UUID warehouseId, BigDecimal delta) {}
