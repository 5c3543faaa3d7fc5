package dz.mizan.accounting.currency;

import dz.mizan.common.paging.BadCursor;
import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The rates of the company of the running transaction. */
@ApplicationScoped
public class ExchangeRates {
  private static final String ON =
      """
      select r.* from unnest($1::text[]) as wanted (code)
      cross join lateral (
        select currency, day, rate, units from exchange_rate
        where currency = wanted.code and day <= $2 order by day desc limit 1) r
      """;
  private static final String PAGE =
      """
      select currency, day, rate, units from exchange_rate
      where ($1::text is null or (currency, day) > ($1, $2::date))
        and ($3::text is null or currency = $3)
        and ($4::date is null or day >= $4) and ($5::date is null or day <= $5)
      order by currency, day limit $6
      """;

  /** The rates that hold on a day, by currency; those that have none are missing. */
  public Uni<Map<String, ExchangeRate>> find(LocalDate day, Collection<String> currencies) {
    if (currencies.isEmpty()) {
      return Uni.createFrom().item(Map.of());
    }
    return CompanySql.execute(ON, new TreeSet<>(currencies).toArray(String[]::new), day)
        .map(
            rows ->
                StreamSupport.stream(rows.spliterator(), false)
                    .map(ExchangeRate::of)
                    .collect(Collectors.toMap(ExchangeRate::currency, Function.identity())));
  }

  /**
   * The rates that hold on a day, by currency.
   *
   * @throws NoExchangeRate if one of the currencies has none on that day or before
   */
  public Uni<Map<String, ExchangeRate>> on(LocalDate day, Collection<String> currencies) {
    return find(day, currencies)
        .invoke(
            found ->
                currencies.stream()
                    .filter(currency -> !found.containsKey(currency))
                    .min(Comparator.naturalOrder())
                    .ifPresent(
                        missing -> {
                          throw new NoExchangeRate(missing, day);
                        }));
  }

  /** One page by currency and day. */
  Uni<Page<ExchangeRate>> page(
      PageRequest request,
      @Nullable String currency,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {
    var after = request.after(2);
    return CompanySql.execute(
            PAGE,
            after.isEmpty() ? null : after.getFirst(),
            after.isEmpty() ? null : day(after.getLast()),
            currency,
            from,
            to,
            request.limitAndOne())
        .map(
            rows ->
                Page.of(
                    StreamSupport.stream(rows.spliterator(), false).map(ExchangeRate::of).toList(),
                    request,
                    rate -> List.of(rate.currency(), rate.day().toString())));
  }

  private static LocalDate day(String cursor) {
    try {
      return LocalDate.parse(cursor);
    } catch (DateTimeException e) {
      throw new BadCursor();
    }
  }
}
