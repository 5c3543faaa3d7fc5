package dz.mizan.accounting.receipt;

import dz.mizan.accounting.entry.Origin;
import dz.mizan.accounting.partner.TakePartner;
import dz.mizan.accounting.template.PostFacts;
import dz.mizan.common.inbox.EventHandler;
import dz.mizan.common.inbox.ReceivedEvent;
import dz.mizan.common.tenancy.PreparedCompanies;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps and books what went back to a supplier, and settles the receipt as far as it is open. */
@ApplicationScoped
class TakeReturn implements EventHandler {
  private final PreparedCompanies prepared;
  private final TakePartner partners;
  private final ReceiptRows rows;
  private final PostFacts post;
  private final Accruals accruals;

  TakeReturn(
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
    return "dz.mizan.inventory.purchase-order.returned.v1";
  }

  @Override
  public Uni<Void> handle(ReceivedEvent event) {
    var gone = event.as(GoodsReturned.class);
    return prepared
        .require(event.companyId())
        .chain(() -> partners.meetSupplier(gone.supplierId()))
        .chain(() -> rows.keep(gone))
        .chain(fresh -> fresh ? book(event, gone) : Uni.createFrom().voidItem());
  }

  private Uni<Void> book(ReceivedEvent event, GoodsReturned gone) {
    var origin = Origin.event(ReceiptKinds.RETURNED, event.id(), gone.returnId());
    return post.handle(ReceiptKinds.RETURNED, gone.facts(event.time()), origin)
        .chain(
            posted ->
                posted.isEmpty()
                    ? Uni.createFrom().voidItem()
                    : rows.returnBooked(gone.returnId(), posted.get().id())
                        .chain(() -> accruals.settleAll(gone.receiptId(), posted.get().id())));
  }
}
