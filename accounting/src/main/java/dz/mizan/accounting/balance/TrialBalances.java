package dz.mizan.accounting.balance;

import dz.mizan.accounting.chart.Language;
import dz.mizan.common.money.Money;
import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads trial balances of the company of the running transaction. */
@ApplicationScoped
class TrialBalances {
  private static final String LEDGER =
      """
      select currency,
        coalesce($1::int, extract(year from now() at time zone zone)::int) as year
      from ledger
      """;

  /**
   * @param year null for the current one in the company's zone
   */
  Uni<TrialBalance> of(@Nullable Integer year, Language language) {
    return CompanySql.execute(LEDGER, year)
        .map(rows -> rows.iterator().next())
        .chain(ledger -> read(ledger.getInteger("year"), ledger.getString("currency"), language));
  }

  private static Uni<TrialBalance> read(int year, String currency, Language language) {
    return CompanySql.execute(moved(language.nameColumn()), (short) year)
        .map(
            rows ->
                TrialBalance.of(
                    year,
                    currency,
                    StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> item(row, currency))
                        .toList()));
  }

  private static String moved(String nameColumn) {
    return """
        select b.account, a.%1$s as name, sum(b.debit) as debit, sum(b.credit) as credit
        from account_balance b
        join account a on a.company_id = b.company_id and a.code = b.account
        where b.fiscal_year = $1
        group by b.account, a.%1$s
        order by b.account
        """
        .formatted(nameColumn);
  }

  private static TrialBalance.Item item(Row row, String currency) {
    return new TrialBalance.Item(
        row.getString("account"),
        row.getString("name"),
        new Money(row.getBigDecimal("debit"), currency),
        new Money(row.getBigDecimal("credit"), currency));
  }
}
