package dz.mizan.accounting.invoice.document;

import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.web.NotFound;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Documents as clients see them. */
@ApplicationScoped
public class ShowDocuments {
  // The customer's line is the first of the entry.
  private static final String SELECT =
      """
      select d.*, p.name as partner_name, l.currency, abs(o.remaining) as remaining,
        c.number as corrected_number,
      """
          + DocumentState.SQL
          + """
            as state
          from sales_document d
            join partner p on p.company_id = d.company_id and p.id = d.partner_id
            join ledger l on l.company_id = d.company_id
            cross join lateral (select (now() at time zone l.zone)::date as day) t
            left join open_item o
              on o.company_id = d.company_id and o.entry_id = d.entry_id and o.line_no = 1
                and d.net_to_pay <> 0
            left join sales_document c on c.company_id = d.company_id and c.id = d.corrects
          where d.kind = $1
          """;
  private static final String ONE = SELECT + " and d.id = $2";
  private static final String PAGE =
      "select * from ("
          + SELECT
          + """
              and ($2::uuid is null or d.id > $2) and ($4::uuid is null or d.partner_id = $4)
              and ($5::text is null or d.number = $5) and ($6::date is null or d.dated >= $6)
              and ($7::date is null or d.dated <= $7) and ($8::uuid is null or d.source_id = $8)
              and ($9::uuid is null or d.corrects = $9)
          ) as x where ($3::text is null or x.state = $3) order by x.id limit $10
          """;

  private final DocumentLines lines;
  private final Deposits deposits;

  ShowDocuments(DocumentLines lines, Deposits deposits) {
    this.lines = lines;
    this.deposits = deposits;
  }

  /**
   * With its lines.
   *
   * @throws NotFound if the company has no such document of that kind
   */
  public Uni<DocumentView> require(DocumentKind kind, UUID id) {
    return CompanySql.execute(ONE, kind.name(), id)
        .map(
            rows -> {
              if (rows.size() == 0) {
                throw new NotFound(kind.word(), id);
              }
              return rows.iterator().next();
            })
        .chain(
            row ->
                lines
                    .of(id)
                    .chain(
                        found ->
                            lines
                                .rates(id)
                                .chain(
                                    rates ->
                                        deposits
                                            .of(id)
                                            .map(taken -> view(row, taken, found, rates)))));
  }

  /** One page without lines, oldest first. */
  public Uni<Page<DocumentView>> page(
      DocumentKind kind, PageRequest request, DocumentFilter filter) {
    return CompanySql.execute(
            PAGE,
            kind.name(),
            request.afterId(),
            filter.status == null ? null : filter.status.name(),
            filter.partnerId,
            filter.number,
            filter.from,
            filter.to,
            filter.sourceId,
            filter.invoiceId,
            request.limitAndOne())
        .map(
            rows -> {
              var found = new ArrayList<DocumentView>();
              rows.forEach(row -> found.add(view(row, null, null, null)));
              return Page.of(found, request, view -> List.of(view.id().toString()));
            });
  }

  private static DocumentView view(
      Row row,
      @Nullable List<UUID> deposits,
      @Nullable List<DocumentLine> lines,
      @Nullable List<DocumentLines.Rate> rates) {
    var document = SalesDocument.of(row);
    return new DocumentView(
        document.id(),
        document.kind(),
        DocumentState.valueOf(row.getString("state")),
        document.number(),
        document.partnerId(),
        row.getString("partner_name"),
        document.dated(),
        document.dueDate(),
        document.validUntil(),
        document.paymentMode(),
        document.paymentTermsDays(),
        document.reference(),
        document.notes(),
        document.reason(),
        document.discountPercent(),
        document.totalHt(),
        document.totalTva(),
        document.totalTtc(),
        document.stampDuty(),
        document.netToPay(),
        row.getBigDecimal("remaining"),
        document.credited(),
        row.getString("currency"),
        document.corrects(),
        row.getString("corrected_number"),
        document.cancels(),
        document.source(),
        document.sourceId(),
        document.entryId(),
        document.issuedAt(),
        document.version(),
        deposits,
        lines == null ? null : lines.stream().map(DocumentView.Line::of).toList(),
        rates == null
            ? null
            : rates.stream()
                .map(rate -> new DocumentView.Rate(rate.tvaPercent(), rate.base(), rate.tva()))
                .toList());
  }
}
