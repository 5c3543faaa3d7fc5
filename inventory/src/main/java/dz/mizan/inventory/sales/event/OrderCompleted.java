package dz.mizan.inventory.sales.event;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Data of {@code order.completed.v1}: what is to be invoiced.
 *
 * @param lines those of which something was delivered, with that quantity
 * @param discountPercent of the order; in the lines' netHt and the amounts already
 * @param cost what the shipped goods went out at
 */
@RegisterForReflection
public record OrderCompleted(
    UUID orderId,
    String number,
    Buyer customer,
    UUID warehouseId,
    LocalDate orderedOn,
    LocalDate completedOn,
    @Nullable String reference,
    int paymentTermsDays,
    String discountPercent,
    List<SoldLine> lines,
    SoldAmounts amounts,
    String cost,
    List<Shipment> shipments) {
  public static final String TYPE = "order.completed.v1";

  /** A delivery note. */
  @RegisterForReflection
  public record Shipment(UUID shipmentId, String number, LocalDate shippedOn) {}
}
