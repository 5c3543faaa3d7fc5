package dz.mizan.accounting.invoice.order;

import static java.util.Objects.requireNonNull;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What accounting reads of {@code dz.mizan.inventory.order.refunded.v1}: what is to be credited.
 */
@RegisterForReflection
record OrderRefunded(
    UUID orderId,
    UUID refundId,
    String refund,
    LocalDate refundedOn,
    @Nullable String reason,
    List<SoldLine> lines) {

  OrderRefunded {
    requireNonNull(orderId, "orderId");
    requireNonNull(refundId, "refundId");
    lines = List.copyOf(lines);
  }
}
