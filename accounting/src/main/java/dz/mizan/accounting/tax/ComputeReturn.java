package dz.mizan.accounting.tax;

import dz.mizan.accounting.balance.Balances;
import dz.mizan.accounting.settings.Setting;
import dz.mizan.accounting.settings.SettingValues;
import dz.mizan.accounting.settings.Settings;
import dz.mizan.accounting.tva.TvaRates;
import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Works out what a month's return comes to. Taxes are what stands on the accounts at its end, so
 * that nothing that was booked late is forgotten; bases are those of sales documents, and for
 * entries without one, such as a till's, those that the entry itself shows.
 */
@ApplicationScoped
class ComputeReturn {
  private static final String BALANCES =
      """
      select account, coalesce(opening, 0.00) + coalesce(debit, 0.00) - coalesce(credit, 0.00)
        as balance
      from account_totals($1, $2, $2)
      where account like '4456%' or account like '4457%' or account = $3
      """;
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
  private static final String MOVED =
      """
      select t.account, coalesce(t.credit, 0.00) - coalesce(t.debit, 0.00)
        + coalesce((select sum(c.paid) from cash_movement c where c.fiscal_year = $1::int
          and c.month = $2::int and c.account = t.account), 0.00) as accrued,
        coalesce(t.credit, 0.00) - coalesce(t.debit, 0.00) as moved
      from account_totals($1::int, $2::int, $2::int) t
      """;

  private final Balances balances;
  private final Settings settings;
  private final TvaRates rates;
  private final G50Rows rows;

  ComputeReturn(Balances balances, Settings settings, TvaRates rates, G50Rows rows) {
    this.balances = balances;
    this.settings = settings;
    this.rates = rates;
    this.rows = rows;
  }

  /** What a return is made from. */
  record Result(
      TvaBalances balances, TvaFigures figures, SettingValues settings, TaxReturnView view) {}

  Uni<Result> handle(YearMonth month) {
    return settings
        .current()
        .chain(
            values ->
                balances(month, values)
                    .chain(
                        standing ->
                            taxed(month).chain(taxed -> result(month, values, standing, taxed))));
  }

  private Uni<Result> result(
      YearMonth month, SettingValues values, TvaBalances standing, Taxes taxed) {
    return CompanySql.execute(MOVED, month.getYear(), month.getMonthValue())
        .chain(
            found -> {
              var accrued = new HashMap<String, BigDecimal>();
              var turnover = BigDecimal.ZERO.setScale(2);
              for (var row : found) {
                accrued.put(row.getString("account"), row.getBigDecimal("accrued"));
                if (row.getString("account").startsWith("70")) {
                  turnover = turnover.add(row.getBigDecimal("moved"));
                }
              }
              var figures = TvaFigures.of(standing, taxed.taxed(), turnover, taxed.usual());
              return view(month, values, figures, accrued)
                  .map(view -> new Result(standing, figures, values, view));
            });
  }

  private static Uni<TvaBalances> balances(YearMonth month, SettingValues values) {
    var credit = values.account(Setting.TVA_CREDIT_ACCOUNT);
    return CompanySql.execute(BALANCES, month.getYear(), month.getMonthValue(), credit)
        .map(
            found -> {
              var standing = new HashMap<String, BigDecimal>();
              found.forEach(
                  row -> standing.put(row.getString("account"), row.getBigDecimal("balance")));
              return new TvaBalances(standing, credit, values.account(Setting.TVA_ASSETS_ACCOUNT));
            });
  }

  /** What the month's documents and entries tell, and the usual rate. */
  private record Taxes(List<EntryTva.Taxed> taxed, BigDecimal usual) {}

  private Uni<Taxes> taxed(YearMonth month) {
    return rates
        .on(month.atEndOfMonth())
        .map(
            byCode ->
                byCode.values().stream()
                    .filter(percent -> percent.signum() > 0)
                    .sorted(Comparator.reverseOrder())
                    .toList())
        .chain(
            percents ->
                CompanySql.execute(SOLD, month.atDay(1), month.atEndOfMonth())
                    .chain(
                        sold ->
                            CompanySql.execute(
                                    ENTRIES, month.getYear(), month.atDay(1), month.atEndOfMonth())
                                .map(
                                    lines ->
                                        new Taxes(
                                            all(sold, lines, percents), percents.getFirst()))));
  }

  private static List<EntryTva.Taxed> all(
      Iterable<Row> sold, Iterable<Row> lines, List<BigDecimal> percents) {
    var taxed = new ArrayList<EntryTva.Taxed>();
    sold.forEach(
        row ->
            taxed.add(
                new EntryTva.Taxed(
                    row.getBigDecimal("percent"),
                    row.getBigDecimal("base"),
                    row.getBigDecimal("tva"))));
    Map<UUID, List<EntryTva.Line>> entries = new LinkedHashMap<>();
    lines.forEach(
        row ->
            entries
                .computeIfAbsent(row.getUUID("entry_id"), id -> new ArrayList<>())
                .add(
                    new EntryTva.Line(
                        row.getString("account"),
                        row.getBigDecimal("amount"),
                        row.getString("label"))));
    entries.values().forEach(entry -> taxed.addAll(new EntryTva(entry).taxed(percents)));
    return taxed;
  }

  private Uni<TaxReturnView> view(
      YearMonth month, SettingValues values, TvaFigures figures, Map<String, BigDecimal> accrued) {
    return balances
        .ledger(month.getYear())
        .chain(
            ledger ->
                rows.all()
                    .map(
                        form ->
                            new TaxReturnView(
                                null,
                                month.getYear(),
                                month.getMonthValue(),
                                "DRAFT",
                                ledger.currency(),
                                TaxCalendar.dueOn(month, values),
                                figures.rates().stream()
                                    .map(
                                        rate ->
                                            new TaxReturnView.Rate(
                                                rate.percent(),
                                                rate.base(),
                                                rate.tva(),
                                                rate.booked()))
                                    .toList(),
                                figures.exempt(),
                                figures.collected(),
                                figures.deductibleOnAssets(),
                                figures.deductibleOnOthers(),
                                figures.creditBefore(),
                                figures.due(),
                                figures.creditAfter(),
                                form.stream().map(row -> row.line(figures, accrued)).toList(),
                                null,
                                null,
                                null)));
  }
}
