package dz.mizan.accounting.invoice.order;

import dz.mizan.common.inbox.EventHandler;
import dz.mizan.common.inbox.ReceivedEvent;
import dz.mizan.common.tenancy.PreparedCompanies;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Makes the draft of a credit note of what was refunded on an order. */
@ApplicationScoped
class CreditRefund implements EventHandler {
  private final PreparedCompanies prepared;
  private final PendingRefunds pending;

  CreditRefund(PreparedCompanies prepared, PendingRefunds pending) {
    this.prepared = prepared;
    this.pending = pending;
  }

  @Override
  public String type() {
    return "dz.mizan.inventory.order.refunded.v1";
  }

  @Override
  public Uni<Void> handle(ReceivedEvent event) {
    var refund = event.as(OrderRefunded.class);
    return prepared
        .require(event.companyId())
        .chain(() -> pending.lock(refund.orderId()))
        .chain(() -> pending.take(refund, event.data().toString()));
  }
}
