package dz.mizan.inventory.stock;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/**
 * A movement that a document made.
 *
 * @param quantity signed, base units
 * @param unitCost dinars per unit, four decimals
 * @param value what the stock's value changed by, signed
 * @param onHand the stock of the level after it
 * @param parts the lots and locations that it touched; empty where none are told apart
 */
public record Moved(
    UUID movementId,
    UUID productId,
    UUID warehouseId,
    BigDecimal quantity,
    BigDecimal unitCost,
    BigDecimal value,
    BigDecimal onHand,
    List<StockPart> parts) {}
