package dz.mizan.inventory.sales.event;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;

/** Data of {@code order.cancelled.v1}: nothing of it was shipped, nothing is reserved any more. */
@RegisterForReflection
public record OrderCancelled(UUID orderId, String number, UUID customerId, String reason) {
  public static final String TYPE = "order.cancelled.v1";
}
