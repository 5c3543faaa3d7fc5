package dz.mizan.accounting.receipt;

import dz.mizan.accounting.entry.Origin;
import dz.mizan.accounting.partner.TakePartner;
import dz.mizan.accounting.template.PostFacts;
import dz.mizan.common.inbox.EventHandler;
import dz.mizan.common.inbox.ReceivedEvent;
import dz.mizan.common.tenancy.PreparedCompanies;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps and books what came of a purchase order. */
@ApplicationScoped
class TakeReceipt implements EventHandler {
  private final PreparedCompanies prepared;
  private final TakePartner partners;
  private final ReceiptRows rows;
  private final PostFacts post;
  private final Accruals accruals;

  TakeReceipt(
      PreparedCompanies prepared,
      TakePartner partners,
      ReceiptRows rows,
      PostFacts post,
      Accruals accruals) {
    this.prepared = prepared;
    this.partners = partners;
    this.rows = rows;
    this.post = post;
    this.accruals = accruals;
  }

  @Override
  public String type() {
    return "dz.mizan.inventory.purchase-order.received.v1";
  }

  @Override
  public Uni<Void> handle(ReceivedEvent event) {
    var came = event.as(GoodsReceived.class);
    var origin = Origin.event(ReceiptKinds.RECEIVED, event.id(), came.receiptId());
    return prepared
        .require(event.companyId())
        .chain(() -> partners.meetSupplier(came.supplierId()))
        .chain(() -> rows.keep(came))
        .chain(() -> post.handle(ReceiptKinds.RECEIVED, came.facts(event.time()), origin))
        .chain(
            posted ->
                posted.isEmpty()
                    ? Uni.createFrom().voidItem()
                    : rows.receiptBooked(came.receiptId(), posted.get().id())
                        .chain(() -> accruals.settleAll(came.receiptId(), posted.get().id())));
  }
}
