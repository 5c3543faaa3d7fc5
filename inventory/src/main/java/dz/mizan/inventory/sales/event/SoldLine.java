package dz.mizan.inventory.sales.event;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;

/**
 * A line of an order, or the part of it that an event is about.
 *
 * @param quantity in the unit named, three decimals
 * @param unitPrice HT, four decimals
 * @param netHt HT after the line's discount and the order's
 * @param cost what the goods went out at, or came back at; 0.00 for services
 */
@RegisterForReflection
public record SoldLine(
    UUID lineId,
    int position,
    UUID productId,
    String sku,
    String name,
    String kind,
    String unit,
    String quantity,
    String unitPrice,
    String discountPercent,
    String netHt,
    String tvaCode,
    String tvaPercent,
    String cost) {}
