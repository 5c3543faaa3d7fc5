package dz.mizan.accounting.currency;

import dz.mizan.accounting.currency.NewRates.NewRate;
import dz.mizan.common.audit.Audit;
import dz.mizan.common.problem.Violation;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.web.NotFound;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Sets the rates of days, and takes one back. */
@ApplicationScoped
class SetRates {
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2999;
  private static final Set<Integer> UNITS = Set.of(1, 10, 100, 1000);
  private static final Set<String> CURRENCIES =
      Currency.getAvailableCurrencies().stream()
          .map(Currency::getCurrencyCode)
          .collect(Collectors.toUnmodifiableSet());

  // Sorted, so that two who set the same days wait for each other instead of locking each other
  // out.
  private static final String UPSERT =
      """
      insert into exchange_rate as r (currency, day, rate, units, set_by)
      select * from (
        select n.currency, n.day, n.rate, n.units, $5::uuid
        from unnest($1::text[], $2::date[], $3::text[]::numeric[], $4::int[])
          as n (currency, day, rate, units)
        order by 1, 2) as sorted
      on conflict (company_id, currency, day) do update
        set rate = excluded.rate, units = excluded.units, set_by = excluded.set_by, set_at = now()
        where (r.rate, r.units) is distinct from (excluded.rate, excluded.units)
      """;
  private static final String DELETE =
      "delete from exchange_rate where currency = $1 and day = $2 returning "
          + ExchangeRate.COLUMNS;

  private final Audit audit;

  SetRates(Audit audit) {
    this.audit = audit;
  }

  /** How many rates are new or other than before; the rest was known. */
  @RegisterForReflection
  record RatesSet(int given, int changed) {}

  /** What the trail keeps of it. */
  @RegisterForReflection
  record Noted(List<NewRate> rates) {}

  /**
   * Sets all or none of them; the same again changes nothing.
   *
   * @throws InvalidRates if one is of the company's own or no currency, of a day out of bounds, or
   *     given twice
   */
  Uni<RatesSet> handle(List<NewRate> rates) {
    return CompanySql.execute("select currency from ledger")
        .invoke(ledger -> requireValid(rates, ledger.iterator().next().getString("currency")))
        .chain(() -> upsert(rates))
        .map(rows -> new RatesSet(rates.size(), rows.rowCount()))
        .call(set -> set.changed() == 0 ? Uni.createFrom().voidItem() : note(rates));
  }

  /**
   * @throws NotFound if there is no rate of that currency and day
   */
  Uni<Void> remove(String currency, LocalDate day) {
    return CompanySql.execute(DELETE, currency, day)
        .map(
            rows -> {
              if (rows.size() == 0) {
                throw new NotFound("exchange-rate", currency + " " + day);
              }
              return ExchangeRate.of(rows.iterator().next());
            })
        .chain(
            gone ->
                audit.record(
                    "exchange-rate.removed",
                    "exchange-rate",
                    Caller.require().companyId(),
                    gone,
                    null));
  }

  private Uni<Void> note(List<NewRate> rates) {
    return audit.record(
        "exchange-rates.set",
        "exchange-rate",
        Caller.require().companyId(),
        null,
        new Noted(rates));
  }

  private static Uni<RowSet<Row>> upsert(List<NewRate> rates) {
    return CompanySql.execute(
        UPSERT,
        rates.stream().map(NewRate::currency).toArray(String[]::new),
        rates.stream().map(NewRate::day).toArray(LocalDate[]::new),
        rates.stream().map(rate -> rate.rate().toPlainString()).toArray(String[]::new),
        rates.stream().map(NewRate::unitsOrOne).toArray(Integer[]::new),
        Caller.require().userId());
  }

  private static void requireValid(List<NewRate> rates, String own) {
    var wrong = new ArrayList<Violation>();
    var seen = new HashSet<String>();
    for (int i = 0; i < rates.size(); i++) {
      var rate = rates.get(i);
      var field = "rates[" + i + "]";
      if (rate.currency().equals(own) || !CURRENCIES.contains(rate.currency())) {
        wrong.add(new Violation(field + ".currency", "a foreign currency (ISO 4217)"));
      }
      if (rate.day().getYear() < FIRST_YEAR || rate.day().getYear() > LAST_YEAR) {
        wrong.add(new Violation(field + ".day", "a day of our times"));
      }
      if (!UNITS.contains(rate.unitsOrOne())) {
        wrong.add(new Violation(field + ".units", "1, 10, 100 or 1000"));
      }
      if (!seen.add(rate.currency() + rate.day())) {
        wrong.add(new Violation(field, "given twice"));
      }
    }
    if (!wrong.isEmpty()) {
      throw new InvalidRates(wrong);
    }
  }
}
