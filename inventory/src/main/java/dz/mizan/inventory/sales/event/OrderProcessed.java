package dz.mizan.inventory.sales.event;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;

/** Data of {@code order.processed.v1}: it is confirmed, and may be picked. */
@RegisterForReflection
public record OrderProcessed(UUID orderId, String number, UUID customerId, UUID warehouseId) {
  public static final String TYPE = "order.processed.v1";
}
