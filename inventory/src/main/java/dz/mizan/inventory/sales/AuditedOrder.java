package dz.mizan.inventory.sales;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the audit trail keeps of an order.
 *
 * @param document the shipment or refund that the change made
 */
@RegisterForReflection
record AuditedOrder(
    String number,
    SalesOrderStatus status,
    UUID customerId,
    String discountPercent,
    String totalTtc,
    String refundedTtc,
    int lines,
    @Nullable String document,
    @Nullable String reason) {

  static AuditedOrder of(SalesOrder order) {
    return of(order, null);
  }

  static AuditedOrder of(SalesOrder order, @Nullable String document) {
    return new AuditedOrder(
        order.number(),
        order.status(),
        order.customer().id(),
        Decimals.percent(order.discountPercent()),
        Decimals.amount(order.amounts().totalTtc()),
        Decimals.amount(order.refunded().totalTtc()),
        order.lines().size(),
        document,
        order.endReason());
  }
}
