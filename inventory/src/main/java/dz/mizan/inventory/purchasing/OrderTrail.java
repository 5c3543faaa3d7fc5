package dz.mizan.inventory.purchasing;

import com.fasterxml.jackson.annotation.JsonFormat;
import dz.mizan.common.audit.Audit;
import dz.mizan.common.number.Numbers;
import dz.mizan.common.outbox.Outbox;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Numbers, audit entries and events of orders. */
@ApplicationScoped
class OrderTrail {
  private static final String PREFIX = "BC";

  private final Numbers numbers;
  private final Audit audit;
  private final Outbox outbox;

  OrderTrail(Numbers numbers, Audit audit, Outbox outbox) {
    this.numbers = numbers;
    this.audit = audit;
    this.outbox = outbox;
  }

  Uni<String> number(LocalDate on) {
    return numbers.next(PREFIX, on);
  }

  /** An audit entry; an order's texts stay out of it. */
  Uni<Void> note(String action, @Nullable PurchaseOrder before, PurchaseOrder after) {
    return audit.record(
        action,
        "purchase-order",
        after.id(),
        before == null ? null : Audited.of(before),
        Audited.of(after));
  }

  /** The event of a move that was just made. */
  Uni<Void> tell(PurchaseOrder order) {
    return outbox.append(
        PurchaseOrderEvent.type(order.status()),
        order.id(),
        order.events(),
        PurchaseOrderEvent.of(order));
  }

  /** An order in the audit trail. */
  @RegisterForReflection
  record Audited(
      String number,
      UUID supplierId,
      UUID warehouseId,
      PurchaseOrderStatus status,
      LocalDate orderedOn,
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal totalTtc,
      long version) {
    static Audited of(PurchaseOrder order) {
      return new Audited(
          order.number(),
          order.supplierId(),
          order.warehouseId(),
          order.status(),
          order.orderedOn(),
          order.totalTtc(),
          order.version());
    }
  }
}
