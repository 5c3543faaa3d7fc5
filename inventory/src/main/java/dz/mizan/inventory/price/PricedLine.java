package dz.mizan.inventory.price;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * A line with its price, and what documents need of its product.
 *
 * @param kind GOODS or SERVICE
 * @param tracking NONE, LOT or SERIAL
 * @param unit the unit asked for
 * @param baseQuantity the quantity in the product's base unit, three decimals
 * @param unitPrice dinars without TVA per unit asked for, four decimals
 * @param tvaPercent the rate of the code on the day asked for
 */
public record PricedLine(
    UUID productId,
    String sku,
    String nameFr,
    String kind,
    String tracking,
    String unit,
    BigDecimal baseQuantity,
    BigDecimal unitPrice,
    String tvaCode,
    BigDecimal tvaPercent) {}
