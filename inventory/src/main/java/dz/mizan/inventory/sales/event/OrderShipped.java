package dz.mizan.inventory.sales.event;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Data of {@code order.shipped.v1}: goods of an order left the warehouse.
 *
 * @param cost what they went out at
 * @param complete whether all goods of the order have been shipped now
 */
@RegisterForReflection
public record OrderShipped(
    UUID orderId,
    String number,
    UUID customerId,
    UUID shipmentId,
    String shipment,
    UUID warehouseId,
    LocalDate shippedOn,
    List<ShippedLine> lines,
    String cost,
    boolean complete) {
  public static final String TYPE = "order.shipped.v1";

  /**
   * @param baseQuantity in the product's own unit
   */
  @RegisterForReflection
  public record ShippedLine(
      UUID lineId,
      UUID productId,
      String sku,
      String unit,
      String quantity,
      String baseQuantity,
      UUID movementId,
      String cost) {}
}
