package dz.mizan.accounting.invoice.creditnote;

import dz.mizan.accounting.invoice.document.DocumentLine;
import dz.mizan.accounting.invoice.document.LineKind;
import dz.mizan.accounting.invoice.document.PricedLines;
import dz.mizan.accounting.invoice.document.SalesDocument;
import dz.mizan.accounting.matching.Matching;
import dz.mizan.accounting.matching.Matchings;
import dz.mizan.accounting.tva.Totals;
import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** What was credited of an invoice, told on its lines and rates and settled in the books. */
@ApplicationScoped
class Credited {
  private static final String LINES =
      """
      update sales_document_line l set credited = l.credited + c.net,
        credited_quantity = l.credited_quantity + c.quantity
      from unnest($2::smallint[], $3::text[]::numeric[], $4::text[]::numeric[])
        as c (position, net, quantity)
      where l.document_id = $1 and l.position = c.position
      """;
  private static final String RATES =
      """
      update sales_document_rate r set credited_base = r.credited_base + c.base,
        credited_tva = r.credited_tva + c.tva
      from unnest($2::text[]::numeric[], $3::text[]::numeric[], $4::text[]::numeric[])
        as c (percent, base, tva)
      where r.document_id = $1 and r.tva_percent = c.percent
      """;
  // The customer's line is the first of the entry.
  private static final String OPEN =
      """
      select entry_id, account, remaining from open_item
      where entry_id = any ($1) and line_no = 1 and remaining <> 0
      """;

  // All but those of the customer's line and of payments: what is paid stays so.
  private static final String OF_DEPOSITS =
      """
      select distinct m.id from matching_part p join matching m on m.id = p.matching_id
      where p.entry_id = $1 and m.undone_at is null and not exists (
        select from matching_part c
        where c.matching_id = m.id and c.entry_id = $1 and c.line_no = 1)
        and not exists (
          select from payment_allocation a
          where a.matching_id = m.id or a.advance_matching_id = m.id)
      order by m.id
      """;

  private final Matchings matchings;

  Credited(Matchings matchings) {
    this.matchings = matchings;
  }

  /** Notes it on the locked invoice; SQL refuses what exceeds it. */
  Uni<Void> note(UUID invoiceId, PricedLines credit) {
    return lines(invoiceId, credit.lines())
        .chain(() -> rates(invoiceId, credit.totals().groups()))
        .chain(
            () ->
                CompanySql.execute(
                    "update sales_document set credited = credited + $2, version = version + 1"
                        + " where id = $1",
                    invoiceId,
                    credit.totals().totalTtc()))
        .replaceWithVoid();
  }

  private static Uni<Void> lines(UUID invoiceId, List<DocumentLine> credits) {
    return CompanySql.execute(
            LINES,
            invoiceId,
            credits.stream()
                .map(DocumentLine::correctsPosition)
                .map(position -> position == null ? null : position.shortValue())
                .toArray(Short[]::new),
            texts(credits, DocumentLine::net),
            texts(credits, Credited::quantity))
        .replaceWithVoid();
  }

  private static BigDecimal quantity(DocumentLine credit) {
    return credit.kind() == LineKind.REBATE ? BigDecimal.ZERO : credit.quantity();
  }

  private static Uni<Void> rates(UUID invoiceId, List<Totals.RateGroup> groups) {
    return CompanySql.execute(
            RATES,
            invoiceId,
            texts(groups, Totals.RateGroup::tvaPercent),
            texts(groups, Totals.RateGroup::base),
            texts(groups, Totals.RateGroup::tva))
        .replaceWithVoid();
  }

  private static <T> String[] texts(List<T> rows, Function<T, BigDecimal> value) {
    return rows.stream().map(value).map(BigDecimal::toPlainString).toArray(String[]::new);
  }

  /**
   * Matches the credit note with what is open of the invoice; what exceeds that stays the
   * customer's.
   */
  Uni<Void> settle(SalesDocument invoice, SalesDocument note) {
    return CompanySql.execute(OPEN, (Object) new UUID[] {invoice.entryId(), note.entryId()})
        .chain(
            rows -> {
              Map<UUID, Row> open = new HashMap<>();
              rows.forEach(row -> open.put(row.getUUID("entry_id"), row));
              var owed = open.get(invoice.entryId());
              var credit = open.get(note.entryId());
              if (owed == null
                  || credit == null
                  || !owed.getString("account").equals(credit.getString("account"))) {
                return Uni.createFrom().voidItem();
              }
              var amount =
                  owed.getBigDecimal("remaining").min(credit.getBigDecimal("remaining").negate());
              return amount.signum() <= 0
                  ? Uni.createFrom().voidItem()
                  : matchings
                      .match(List.of(part(owed, amount), part(credit, amount)))
                      .replaceWithVoid();
            });
  }

  private static Matching.Part part(Row row, BigDecimal amount) {
    return new Matching.Part(row.getUUID("entry_id"), 1, amount);
  }

  /**
   * Whether nothing is left of any line. The total does not say so: what a final invoice takes off
   * for deposits makes it smaller than its goods.
   */
  Uni<Boolean> isWhole(UUID invoiceId) {
    return CompanySql.execute(
            "select not exists (select from sales_document_line"
                + " where document_id = $1 and credited <> net)",
            invoiceId)
        .map(rows -> rows.iterator().next().getBoolean(0));
  }

  /** What was settled of an entry's first line. */
  Uni<BigDecimal> settled(UUID entryId) {
    return CompanySql.execute(
            "select matched from open_item where entry_id = $1 and line_no = 1", entryId)
        .map(rows -> rows.size() == 0 ? BigDecimal.ZERO : rows.iterator().next().getBigDecimal(0));
  }

  /** What is open of an entry's first line; nothing where its account is not matched. */
  Uni<BigDecimal> remaining(UUID entryId) {
    return CompanySql.execute(
            "select remaining from open_item where entry_id = $1 and line_no = 1", entryId)
        .map(rows -> rows.size() == 0 ? BigDecimal.ZERO : rows.iterator().next().getBigDecimal(0));
  }

  /** The entries of an invoice and of what was credited of it. */
  Uni<UUID[]> entries(UUID invoiceId) {
    return CompanySql.execute(
            "select entry_id from sales_document"
                + " where (id = $1 or corrects = $1) and entry_id is not null order by id",
            invoiceId)
        .map(
            rows ->
                StreamSupport.stream(rows.spliterator(), false)
                    .map(row -> row.getUUID(0))
                    .toArray(UUID[]::new));
  }

  /** Opens again what of an entry was matched with deposits. */
  Uni<Void> reopen(UUID entryId) {
    return CompanySql.execute(OF_DEPOSITS, entryId)
        .chain(
            rows -> {
              var all = Uni.createFrom().voidItem();
              for (var row : rows) {
                var id = row.getUUID(0);
                all = all.chain(() -> matchings.undo(id));
              }
              return all;
            });
  }
}
