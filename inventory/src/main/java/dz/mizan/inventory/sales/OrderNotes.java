package dz.mizan.inventory.sales;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.outbox.Outbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Notes a change of an order in the audit trail and the outbox. */
@ApplicationScoped
class OrderNotes {
  private final Audit audit;
  private final Outbox outbox;

  OrderNotes(Audit audit, Outbox outbox) {
    this.audit = audit;
    this.outbox = outbox;
  }

  /**
   * @param type of the event, such as {@code order.shipped.v1}
   * @param document the shipment or refund that the change made
   */
  Uni<Void> note(
      SalesOrder before, SalesOrder after, String type, Record event, @Nullable String document) {
    var action = "sales-" + type.substring(0, type.lastIndexOf('.'));
    return audit
        .record(
            action,
            "sales-order",
            after.id(),
            AuditedOrder.of(before),
            AuditedOrder.of(after, document))
        .chain(() -> outbox.append(type, after.id(), after.version(), event));
  }
}
