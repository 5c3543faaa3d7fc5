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
  // As of the day: what was settled by something after it was open then. Opening entries repeat
  // what the lines of the years before say. Of partners' accounts, advances (409 and 419, but for
  // packaging and rebates) are not monetary: goods settle them. Of what is not matched, loans and
  // deposits (16, 17, 274 to 276), treasury and debts (42 to 46) are; what is counted in advance
  // (48) is not.
  private static final String SQL =
      """
      with items as (
        select o.account, o.partner_id, o.amount, l.currency, l.currency_amount,
          o.remaining + coalesce(later.amount, 0) as remaining
        from entry_line l join open_item o on o.company_id = l.company_id
          and o.entry_id = l.entry_id and o.line_no = l.line_no
        left join lateral (
          select sum(p.amount) as amount
          from matching_part p
          join matching m on m.company_id = p.company_id and m.id = p.matching_id
          where p.company_id = o.company_id and p.entry_id = o.entry_id and p.line_no = o.line_no
            and m.undone_at is null and exists (
              select from matching_part q join open_item i on i.company_id = q.company_id
                and i.entry_id = q.entry_id and i.line_no = q.line_no
              where q.company_id = m.company_id and q.matching_id = m.id and i.date > $1)) later
          on true
        where l.currency is not null and l.date <= $1 and l.account !~ '^4[01]9([^68]|$)'),
      held as (
        select account, partner_id, currency,
          round(currency_amount * remaining / amount, 2) as foreign_amount, remaining as booked
        from items where remaining <> 0
        union all
        select l.account, null, l.currency, l.currency_amount, l.debit - l.credit
        from entry_line l
        join account a on a.company_id = l.company_id and a.code = l.account
        join journal_entry e on e.company_id = l.company_id and e.id = l.entry_id
        where l.currency is not null and l.date <= $1 and not a.matchable
          and (starts_with(l.account, '5')
            or left(l.account, 2) in ('16', '17', '42', '43', '44', '45', '46')
            or left(l.account, 3) in ('274', '275', '276'))
          and e.kind = 'NORMAL')
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
