package dz.mizan.accounting.dashboard;

import dz.mizan.accounting.balance.Balances;
import dz.mizan.accounting.settings.Setting;
import dz.mizan.accounting.settings.Settings;
import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.StreamSupport;

/** Reads the figures of a year in one statement, in the running company transaction. */
@ApplicationScoped
class ReadDashboard {
  private static final String MONTHS =
      """
      with moved as (
        select b.month, b.account, sum(b.debit - b.credit) as amount
        from account_balance b where b.fiscal_year = $1::int and b.month <= 12
        group by 1, 2
        union all
        select 0, c.account, c.balance from carried_over($1::int) c),
      figure as (
        select month,
          -sum(amount) filter (where account like '70%') as revenue,
          -sum(amount) filter (where account like '7%') as income,
          sum(amount) filter (where account like '6%') as expenses,
          sum(amount) filter (where is_treasury(account)) as cash,
          sum(amount) filter (where account like '41%' and account not like '419%') as receivables,
          -sum(amount) filter (where account like '40%' and account not like '409%') as payables,
          -sum(amount) filter (where account like '4456%' or account like '4457%'
            or account = $3) as tva_due,
          -sum(amount) filter (where account = $2) as tva_to_pay
        from moved group by month)
      select m.month,
        coalesce(f.revenue, 0.00) as revenue, coalesce(f.income, 0.00) as income,
        coalesce(f.expenses, 0.00) as expenses,
        coalesce(sum(f.cash) over till, 0.00) as cash,
        coalesce(sum(f.receivables) over till, 0.00) as receivables,
        coalesce(sum(f.payables) over till, 0.00) as payables,
        coalesce(sum(f.tva_due) over till, 0.00) as tva_due,
        coalesce(sum(f.tva_to_pay) over till, 0.00) as tva_to_pay
      from generate_series(0, 12) as m (month) left join figure f on f.month = m.month
      window till as (order by m.month)
      order by m.month
      """;

  private final Balances balances;
  private final Settings settings;

  ReadDashboard(Balances balances, Settings settings) {
    this.balances = balances;
    this.settings = settings;
  }

  Uni<Dashboard> handle(int year) {
    return balances
        .ledger(year)
        .chain(
            ledger ->
                settings
                    .current()
                    .chain(
                        values ->
                            CompanySql.execute(
                                MONTHS,
                                year,
                                values.account(Setting.TVA_DUE_ACCOUNT),
                                values.account(Setting.TVA_CREDIT_ACCOUNT)))
                    .map(
                        rows ->
                            StreamSupport.stream(rows.spliterator(), false)
                                .map(Dashboard.Month::of)
                                .filter(month -> month.month() > 0)
                                .toList())
                    .map(
                        months ->
                            new Dashboard(
                                year, ledger.currency(), months, Dashboard.Month.total(months))));
  }
}
