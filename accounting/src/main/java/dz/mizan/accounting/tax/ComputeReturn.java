package dz.mizan.accounting.tax;

import dz.mizan.accounting.balance.Balances;
import dz.mizan.accounting.settings.Setting;
import dz.mizan.accounting.settings.SettingValues;
import dz.mizan.accounting.settings.Settings;
import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;

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
  // What is accrued is what was credited less what was debited for another reason than paying it. A
  // payment or receipt that is taken back moves the treasury too and is neither: a receipt's stamp
  // duty is then not accrued, a payment to the office leaves the duty where it was.
  private static final String MOVED =
      """
      select t.account, coalesce(t.credit, 0.00) - coalesce(t.debit, 0.00)
        + coalesce((select sum(c.paid) from cash_movement c where c.fiscal_year = $1::int
          and c.month = $2::int and c.account = t.account), 0.00)
        - coalesce((
          select sum(l.debit + l.credit)
          from entry_line l join journal_entry e on e.id = l.entry_id
          where t.account like '44%' and t.account not like '445%' and l.account = t.account
            and l.fiscal_year = $1::int and l.date between make_date($1::int, $2::int, 1)
              and make_date($1::int, $2::int, 1) + interval '1 month - 1 day'
            and e.reverses is not null and e.kind = 'NORMAL' and exists (
              select from entry_line o where o.entry_id = e.id and is_treasury(o.account))),
          0.00) as accrued,
        coalesce(t.credit, 0.00) - coalesce(t.debit, 0.00) as moved
      from account_totals($1::int, $2::int, $2::int) t
      """;

  private final Balances balances;
  private final Settings settings;
  private final MonthSales sales;
  private final G50Rows rows;

  ComputeReturn(Balances balances, Settings settings, MonthSales sales, G50Rows rows) {
    this.balances = balances;
    this.settings = settings;
    this.sales = sales;
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
                            sales.of(month).chain(sold -> result(month, values, standing, sold))));
  }

  private Uni<Result> result(
      YearMonth month, SettingValues values, TvaBalances standing, MonthSales.Sold sold) {
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
              var figures =
                  TvaFigures.of(
                      standing, sold.taxed(), turnover.subtract(sold.notExempt()), sold.usual());
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
