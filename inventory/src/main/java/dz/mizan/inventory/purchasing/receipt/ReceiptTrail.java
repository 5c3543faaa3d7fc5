package dz.mizan.inventory.purchasing.receipt;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.outbox.Outbox;
import dz.mizan.inventory.purchasing.PurchaseOrder;
import dz.mizan.inventory.trade.Totals;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Audit entries and events of receipts and returns. */
@ApplicationScoped
class ReceiptTrail {
  private final Audit audit;
  private final Outbox outbox;

  ReceiptTrail(Audit audit, Outbox outbox) {
    this.audit = audit;
    this.outbox = outbox;
  }

  Uni<Void> received(PurchaseOrder order, ReceiptView receipt, Totals totals) {
    var event = PurchaseOrderReceived.of(order, receipt, totals);
    return audit
        .record("purchase-order.received", "purchase-receipt", receipt.id(), null, event)
        .chain(() -> outbox.append(PurchaseOrderReceived.TYPE, order.id(), order.events(), event));
  }

  Uni<Void> returned(PurchaseOrder order, Receipt receipt, ReturnView returned, Totals totals) {
    var event = PurchaseOrderReturned.of(order, receipt, returned, totals);
    return audit
        .record("purchase-order.returned", "purchase-return", returned.id(), null, event)
        .chain(() -> outbox.append(PurchaseOrderReturned.TYPE, order.id(), order.events(), event));
  }
}
