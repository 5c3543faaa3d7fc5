package dz.mizan.accounting.invoice.order;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dz.mizan.accounting.invoice.creditnote.CreditDraft;
import dz.mizan.accounting.invoice.document.SalesDocument;
import dz.mizan.accounting.invoice.document.SalesDocuments;
import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Refunds that wait until the invoice of their order is issued: until then its lines may change,
 * and with them what a credit note would take back. One that does not fit its invoice waits too,
 * for an accountant.
 */
@ApplicationScoped
public class PendingRefunds {
  private static final String CREDITED =
      """
      select exists (select from sales_document
        where source = 'REFUND' and source_id = $1 and status <> 'CANCELLED')
      """;

  private final SalesDocuments documents;
  private final CreditDraft credit;
  private final ObjectReader reader;

  PendingRefunds(SalesDocuments documents, CreditDraft credit, ObjectMapper json) {
    this.documents = documents;
    this.credit = credit;
    this.reader =
        json.readerFor(OrderRefunded.class)
            .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
  }

  /** Lets the events of one order wait for each other; there may be no row to lock yet. */
  Uni<Void> lock(UUID orderId) {
    return CompanySql.execute(
            "select pg_advisory_xact_lock(hashtextextended('order ' || $1::text, 0))",
            orderId.toString())
        .replaceWithVoid();
  }

  /**
   * Credits it if the invoice of its order is issued, else keeps it; nothing of one that was
   * credited before.
   */
  Uni<Void> take(OrderRefunded refund, String data) {
    return isCredited(refund.refundId())
        .chain(credited -> credited ? Uni.createFrom().voidItem() : takeFirst(refund, data));
  }

  private Uni<Void> takeFirst(OrderRefunded refund, String data) {
    return CompanySql.execute(
            "insert into pending_refund (refund_id, order_id, data)"
                + " values ($1, $2, $3::text::jsonb) on conflict do nothing",
            refund.refundId(),
            refund.orderId(),
            data)
        .chain(() -> documents.findBySource(SalesDocument.Source.ORDER, refund.orderId()))
        .chain(
            invoice ->
                invoice.isEmpty() || invoice.get().isDraft()
                    ? Uni.createFrom().voidItem()
                    : credit(invoice.get(), refund));
  }

  /**
   * Credits what waited for this invoice, which was just issued and is locked; of one of no order
   * nothing waits.
   */
  public Uni<Void> creditAll(SalesDocument invoice) {
    if (invoice.source() != SalesDocument.Source.ORDER) {
      return Uni.createFrom().voidItem();
    }
    return CompanySql.execute(
            "select data::text from pending_refund where order_id = $1 order by received_at",
            invoice.sourceId())
        .chain(
            rows -> {
              var all = Uni.createFrom().voidItem();
              for (var row : rows) {
                var refund = read(row.getString(0));
                all = all.chain(() -> creditOnce(invoice, refund));
              }
              return all;
            });
  }

  // Asked first: a second note would fail in SQL, and the invoice could not be issued.
  private Uni<Void> creditOnce(SalesDocument invoice, OrderRefunded refund) {
    return isCredited(refund.refundId())
        .chain(credited -> credited ? forget(refund.refundId()) : credit(invoice, refund));
  }

  private static Uni<Boolean> isCredited(UUID refundId) {
    return CompanySql.execute(CREDITED, refundId).map(rows -> rows.iterator().next().getBoolean(0));
  }

  private static Uni<Void> forget(UUID refundId) {
    return CompanySql.execute("delete from pending_refund where refund_id = $1", refundId)
        .replaceWithVoid();
  }

  private Uni<Void> credit(SalesDocument invoice, OrderRefunded refund) {
    var parts =
        refund.lines().stream()
            .map(line -> new CreditDraft.Part(line.lineId(), line.quantity(), line.netHt()))
            .toList();
    return credit
        .handle(invoice, refund.refundId(), refund.reason(), parts)
        .chain(written -> written ? forget(refund.refundId()) : Uni.createFrom().voidItem());
  }

  private OrderRefunded read(String data) {
    try {
      return reader.readValue(data);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("refund cannot be read", e);
    }
  }
}
