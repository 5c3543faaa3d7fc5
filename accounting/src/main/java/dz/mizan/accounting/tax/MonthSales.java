package dz.mizan.accounting.tax;

import dz.mizan.accounting.tva.TvaRates;
import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Reads what was sold in a month at which rate: from sales documents, and for entries without one,
 * such as a till's, from what the entry itself shows.
 */
@ApplicationScoped
class MonthSales {
  // Of a company that has no rate above zero, and TVA on its accounts all the same.
  private static final BigDecimal USUAL = new BigDecimal("19.00");
  private static final String SOLD =
      "select percent, base, tva from sold_by_rate($1, $2) order by percent";
  private static final String ENTRIES =
      """
      select l.entry_id, l.account, l.credit - l.debit as amount,
        coalesce(l.label, '') as label
      from entry_line l
      where l.entry_id in (
          select t.entry_id from entry_line t join journal_entry e on e.id = t.entry_id
          where t.fiscal_year = $1::int and t.account >= '4457' and t.account < '4458'
            and t.date between $2 and $3 and e.kind = 'NORMAL'
            and coalesce(e.origin, '') not in ('invoice', 'credit-note', 'tva-return'))
        and (l.account like '7%' or l.account like '4457%')
      order by l.entry_id, l.line_no
      """;
  // Deposits, packaging, sums advanced and interest are no turnover, with TVA or without.
  private static final String DOCUMENTS =
      """
      select coalesce((
          select sum(l.credit - l.debit)
          from entry_line l join journal_entry e on e.id = l.entry_id
          where l.fiscal_year = $1::int and l.account >= '70' and l.account < '71'
            and l.date between $2 and $3 and e.kind = 'NORMAL'
            and e.origin in ('invoice', 'credit-note')), 0.00) as turnover,
        coalesce((
          select sum(case d.kind when 'INVOICE' then l.net else -l.net end)
          from sales_document d join sales_document_line l on l.document_id = d.id
          where d.kind in ('INVOICE', 'CREDIT_NOTE') and d.status <> 'DRAFT'
            and d.dated between $2 and $3 and l.tva_percent = 0
            and l.kind in ('GOODS', 'SERVICE', 'TRANSPORT', 'REBATE')), 0.00) as exempt
      """;

  private final TvaRates rates;

  MonthSales(TvaRates rates) {
    this.rates = rates;
  }

  /**
   * What was sold.
   *
   * @param taxed by rate, or entry by entry
   * @param notExempt what of the month's turnover bears TVA
   * @param usual the percent of what nothing else is known of
   */
  record Sold(List<EntryTva.Taxed> taxed, BigDecimal notExempt, BigDecimal usual) {}

  Uni<Sold> of(YearMonth month) {
    return rates
        .on(month.atEndOfMonth())
        .map(byCode -> percents(byCode.values()))
        .chain(
            percents ->
                CompanySql.execute(SOLD, month.atDay(1), month.atEndOfMonth())
                    .map(MonthSales::documents)
                    .chain(documents -> entries(month, percents, documents)));
  }

  private static Uni<Sold> entries(
      YearMonth month, List<BigDecimal> percents, List<EntryTva.Taxed> documents) {
    return CompanySql.execute(ENTRIES, month.getYear(), month.atDay(1), month.atEndOfMonth())
        .map(MonthSales::byEntry)
        .chain(
            entries ->
                CompanySql.execute(DOCUMENTS, month.getYear(), month.atDay(1), month.atEndOfMonth())
                    .map(rows -> sold(documents, entries, rows.iterator().next(), percents)));
  }

  private static Sold sold(
      List<EntryTva.Taxed> documents,
      List<EntryTva> entries,
      Row ofDocuments,
      List<BigDecimal> percents) {
    var taxed = new ArrayList<>(documents);
    var notExempt =
        ofDocuments.getBigDecimal("turnover").subtract(ofDocuments.getBigDecimal("exempt"));
    for (var entry : entries) {
      var each = entry.taxed(percents);
      taxed.addAll(each);
      var base = each.stream().map(EntryTva.Taxed::base).reduce(BigDecimal.ZERO, BigDecimal::add);
      notExempt = notExempt.add(entry.ofTurnover(base));
    }
    return new Sold(taxed, notExempt, percents.getFirst());
  }

  /** The rates above zero, the highest and most usual one first. */
  private static List<BigDecimal> percents(Collection<BigDecimal> all) {
    var above =
        all.stream()
            .filter(percent -> percent.signum() > 0)
            .sorted(Comparator.reverseOrder())
            .toList();
    return above.isEmpty() ? List.of(USUAL) : above;
  }

  private static List<EntryTva.Taxed> documents(Iterable<Row> rows) {
    var taxed = new ArrayList<EntryTva.Taxed>();
    rows.forEach(
        row ->
            taxed.add(
                new EntryTva.Taxed(
                    row.getBigDecimal("percent"),
                    row.getBigDecimal("base"),
                    row.getBigDecimal("tva"))));
    return taxed;
  }

  private static List<EntryTva> byEntry(Iterable<Row> rows) {
    Map<UUID, List<EntryTva.Line>> entries = new LinkedHashMap<>();
    rows.forEach(
        row ->
            entries
                .computeIfAbsent(row.getUUID("entry_id"), id -> new ArrayList<>())
                .add(
                    new EntryTva.Line(
                        row.getString("account"),
                        row.getBigDecimal("amount"),
                        row.getString("label"))));
    return entries.values().stream().map(EntryTva::new).toList();
  }
}
