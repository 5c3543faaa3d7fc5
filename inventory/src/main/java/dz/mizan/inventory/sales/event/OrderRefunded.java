package dz.mizan.inventory.sales.event;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Data of {@code order.refunded.v1}: what is to be credited. All refunds of an order together never
 * exceed it, and come to the same centime when all of it was refunded.
 *
 * @param discountPercent of the order; in the lines' netHt and the amounts already
 * @param cost what the returned goods had gone out at, and came back at
 * @param complete whether all of the order has been refunded now
 */
@RegisterForReflection
public record OrderRefunded(
    UUID orderId,
    String number,
    UUID refundId,
    String refund,
    Buyer customer,
    UUID warehouseId,
    LocalDate refundedOn,
    String reason,
    String discountPercent,
    List<SoldLine> lines,
    SoldAmounts amounts,
    String cost,
    boolean complete) {
  public static final String TYPE = "order.refunded.v1";
}
