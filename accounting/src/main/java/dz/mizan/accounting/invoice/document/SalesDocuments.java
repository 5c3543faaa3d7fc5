package dz.mizan.accounting.invoice.document;

import dz.mizan.accounting.tva.Totals;
import dz.mizan.common.problem.SqlFailures;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.web.NotFound;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Quotes, invoices and credit notes of the running transaction's company. */
@ApplicationScoped
public class SalesDocuments {
  private static final String INSERT =
      """
      insert into sales_document (id, kind, partner_id, dated, due_date, valid_until, payment_mode,
        payment_terms_days, reference, notes, reason, discount_percent, total_ht, total_tva,
        total_ttc, corrects, cancels, source, source_id, created_by)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19,
        $20)
      returning *
      """;
  private static final String UPDATE =
      """
      update sales_document set partner_id = $3, dated = $4, due_date = $5, valid_until = $6,
        payment_mode = $7, payment_terms_days = $8, reference = $9, notes = $10, reason = $11,
        discount_percent = $12, total_ht = $13, total_tva = $14, total_ttc = $15,
        version = version + 1
      where id = $1 and kind = $2 returning *
      """;

  /**
   * @throws NotFound if the company has no such document of that kind
   */
  public Uni<SalesDocument> require(DocumentKind kind, UUID id) {
    return one("select * from sales_document where id = $1 and kind = $2", kind, id);
  }

  /** The same, locked until the transaction ends. */
  public Uni<SalesDocument> requireLocked(DocumentKind kind, UUID id) {
    return one("select * from sales_document where id = $1 and kind = $2 for update", kind, id);
  }

  /** What was made from that source and not cancelled, locked. */
  public Uni<Optional<SalesDocument>> findBySource(SalesDocument.Source source, UUID sourceId) {
    return CompanySql.execute(
            "select * from sales_document where source = $1 and source_id = $2"
                + " and status <> 'CANCELLED' for update",
            source.name(),
            sourceId)
        .map(
            rows ->
                rows.size() == 0
                    ? Optional.empty()
                    : Optional.of(SalesDocument.of(rows.iterator().next())));
  }

  /**
   * @throws DocumentRefusals.AlreadyInvoiced if there is one from this source
   * @throws DocumentRefusals.UnknownCustomer if the company has no such partner
   */
  Uni<SalesDocument> insert(UUID id, DocumentHead head, Totals totals) {
    return CompanySql.execute(
            INSERT,
            id,
            head.kind().name(),
            head.partnerId(),
            head.dated(),
            head.dueDate(),
            head.validUntil(),
            name(head.paymentMode()),
            terms(head),
            head.reference(),
            head.notes(),
            head.reason(),
            head.discountPercent(),
            totals.totalHt(),
            totals.totalTva(),
            totals.totalTtc(),
            head.corrects(),
            head.cancels(),
            head.source().name(),
            head.sourceId(),
            Caller.current().map(Caller::userId).orElse(null))
        .map(SalesDocuments::first)
        .onFailure(SqlFailures.violates("uq_sales_document_source"))
        .transform(e -> new DocumentRefusals.AlreadyInvoiced());
  }

  Uni<SalesDocument> update(UUID id, DocumentHead head, Totals totals) {
    return CompanySql.execute(
            UPDATE,
            id,
            head.kind().name(),
            head.partnerId(),
            head.dated(),
            head.dueDate(),
            head.validUntil(),
            name(head.paymentMode()),
            terms(head),
            head.reference(),
            head.notes(),
            head.reason(),
            head.discountPercent(),
            totals.totalHt(),
            totals.totalTva(),
            totals.totalTtc())
        .map(SalesDocuments::first);
  }

  /** Deletes a locked draft whose lines are gone. */
  Uni<Void> delete(UUID id) {
    return CompanySql.execute("delete from sales_document where id = $1", id).replaceWithVoid();
  }

  /** Moves a locked document; counts one event. */
  public Uni<SalesDocument> move(UUID id, DocumentStatus next) {
    return CompanySql.execute(
            "update sales_document set status = $2, version = version + 1, events = events + 1"
                + " where id = $1 returning *",
            id,
            next.name())
        .map(SalesDocuments::first);
  }

  static SalesDocument first(RowSet<Row> rows) {
    return SalesDocument.of(rows.iterator().next());
  }

  private static @Nullable String name(@Nullable PaymentMode mode) {
    return mode == null ? null : mode.name();
  }

  private static @Nullable Short terms(DocumentHead head) {
    return head.paymentTermsDays() == null ? null : head.paymentTermsDays().shortValue();
  }

  private static Uni<SalesDocument> one(String sql, DocumentKind kind, UUID id) {
    return CompanySql.execute(sql, id, kind.name())
        .map(
            rows -> {
              if (rows.size() == 0) {
                throw new NotFound(kind.word(), id);
              }
              return first(rows);
            });
  }
}
