package dz.mizan.accounting.invoice.order;

import dz.mizan.accounting.invoice.document.DocumentHead;
import dz.mizan.accounting.invoice.document.DocumentLine;
import dz.mizan.accounting.invoice.document.PriceLines;
import dz.mizan.accounting.invoice.document.SalesDocument;
import dz.mizan.accounting.invoice.document.SalesDocuments;
import dz.mizan.accounting.invoice.document.WriteDocument;
import dz.mizan.accounting.partner.TakePartner;
import dz.mizan.common.inbox.EventHandler;
import dz.mizan.common.inbox.ReceivedEvent;
import dz.mizan.common.tenancy.PreparedCompanies;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes the draft of an invoice of an order of which all was delivered. */
@ApplicationScoped
class InvoiceOrder implements EventHandler {
  private static final int MAX_REFERENCE = 64;

  private final PreparedCompanies prepared;
  private final TakePartner partners;
  private final SalesDocuments documents;
  private final PriceLines price;
  private final WriteDocument write;
  private final PendingRefunds pending;

  InvoiceOrder(
      PreparedCompanies prepared,
      TakePartner partners,
      SalesDocuments documents,
      PriceLines price,
      WriteDocument write,
      PendingRefunds pending) {
    this.prepared = prepared;
    this.partners = partners;
    this.documents = documents;
    this.price = price;
    this.write = write;
    this.pending = pending;
  }

  @Override
  public String type() {
    return "dz.mizan.inventory.order.completed.v1";
  }

  @Override
  public Uni<Void> handle(ReceivedEvent event) {
    var order = event.as(OrderCompleted.class);
    if (order.lines().isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    return prepared
        .require(event.companyId())
        .chain(() -> pending.lock(order.orderId()))
        .chain(() -> order.customer().meet(partners))
        .chain(() -> documents.findBySource(SalesDocument.Source.ORDER, order.orderId()))
        .chain(
            known ->
                known.isPresent() ? Uni.createFrom().voidItem() : draft(order).replaceWithVoid());
  }

  private Uni<SalesDocument> draft(OrderCompleted order) {
    var discount = order.discountPercent().setScale(2);
    var head =
        DocumentHead.invoice(
                order.customer().id(), discount, SalesDocument.Source.ORDER, order.orderId())
            .terms(null, Math.clamp(order.paymentTermsDays(), 0, 365))
            .texts(reference(order), null);
    return price
        .price(lines(order), discount, order.completedOn())
        .chain(priced -> write.create(head, priced, List.of()));
  }

  private static List<DocumentLine> lines(OrderCompleted order) {
    return IntStream.range(0, order.lines().size())
        .mapToObj(
            i -> {
              var sold = order.lines().get(i);
              return PriceLines.line(i, sold.asked(), sold.lineId());
            })
        .toList();
  }

  private static @Nullable String reference(OrderCompleted order) {
    var text = order.reference();
    var reference = text == null || text.isBlank() ? order.number() : text;
    return reference.length() > MAX_REFERENCE ? reference.substring(0, MAX_REFERENCE) : reference;
  }
}
