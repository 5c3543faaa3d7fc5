package dz.mizan.accounting.revaluation;

import dz.mizan.accounting.currency.ExchangeRate;
import dz.mizan.accounting.currency.ExchangeRates;
import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Finds what the company has in foreign currencies. */
@ApplicationScoped
class ForeignPositions {
  // Opening entries repeat what the lines of the years before say.
  private static final String SQL =
      """
      with held as (
        select o.account, o.partner_id, l.currency,
          round(l.currency_amount * o.remaining / o.amount, 2) as foreign_amount,
          o.remaining as booked
        from open_item o join entry_line l on l.company_id = o.company_id
          and l.entry_id = o.entry_id and l.line_no = o.line_no
        where o.remaining <> 0 and l.currency is not null and l.date <= $1
        union all
        select l.account, null, l.currency, l.currency_amount, l.debit - l.credit
        from entry_line l
        join account a on a.company_id = l.company_id and a.code = l.account
        join journal_entry e on e.company_id = l.company_id and e.id = l.entry_id
        where l.currency is not null and l.date <= $1 and starts_with(l.account, '5')
          and not a.matchable and e.kind = 'NORMAL')
      select account, partner_id, currency, sum(foreign_amount) as foreign_amount,
        sum(booked) as booked
      from held group by 1, 2, 3
      having sum(foreign_amount) <> 0 or sum(booked) <> 0
      order by 1, 2, 3
      """;

  private final ExchangeRates rates;

  ForeignPositions(ExchangeRates rates) {
    this.rates = rates;
  }

  /**
   * All of them up to that day, at its rates.
   *
   * @throws dz.mizan.accounting.currency.NoExchangeRate if the rate of a currency is not known
   */
  Uni<List<ForeignPosition>> on(LocalDate day) {
    return CompanySql.execute(SQL, day)
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).toList())
        .chain(
            rows ->
                rates
                    .on(
                        day,
                        rows.stream()
                            .map(row -> row.getString("currency"))
                            .collect(Collectors.toSet()))
                    .map(known -> rows.stream().map(row -> position(row, known)).toList()));
  }

  private static ForeignPosition position(Row row, Map<String, ExchangeRate> rates) {
    return ForeignPosition.of(
        row.getString("account"),
        row.getUUID("partner_id"),
        row.getBigDecimal("foreign_amount"),
        row.getBigDecimal("booked"),
        Objects.requireNonNull(rates.get(row.getString("currency"))));
  }
}
