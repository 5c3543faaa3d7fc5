package dz.mizan.inventory.price;

import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.tenancy.Ids;
import dz.mizan.inventory.product.TvaRates;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The prices for any quantity in the default list, many at once; in the caller's transaction. */
@ApplicationScoped
public class DefaultPrices {
  private static final int SCALE = 4;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal ANY_QUANTITY = BigDecimal.ZERO.setScale(3);
  private static final String NOW =
      """
      select w.product_id, x.price
      from unnest($1::uuid[], $2::text[]) as w (product_id, unit)
      cross join lateral (
        select p.price from product_price p
        where p.product_id = w.product_id and p.price_list_id = $3 and p.unit = w.unit
          and p.min_quantity = 0 and p.valid_from <= $4 and coalesce(p.valid_until >= $4, true)
        order by p.valid_from desc limit 1) x
      """;

  private final PriceLists lists;
  private final SetPrices setPrices;
  private final TvaRates rates;

  DefaultPrices(PriceLists lists, SetPrices setPrices, TvaRates rates) {
    this.lists = lists;
    this.setPrices = setPrices;
    this.rates = rates;
  }

  /**
   * A price to set.
   *
   * @param unit the product's base unit
   * @param withoutTva dinars per unit, four decimals
   */
  public record Price(UUID productId, String unit, String tvaCode, BigDecimal withoutTva) {}

  /**
   * Sets those that are other than today's, from today on. Where the list includes TVA, it is
   * added.
   *
   * @return the products whose price is another now
   */
  public Uni<Set<UUID>> set(List<Price> prices) {
    if (prices.isEmpty()) {
      return Uni.createFrom().item(Set.of());
    }
    var today = Days.today();
    return lists
        .requireDefault()
        .chain(list -> rates.on(today).chain(percents -> set(list, prices, percents, today)));
  }

  private Uni<Set<UUID>> set(
      PriceListView list, List<Price> prices, Map<String, BigDecimal> percents, LocalDate today) {
    return now(list, prices, today)
        .chain(
            now -> {
              var wanted = new ArrayList<PriceView>();
              for (var price : prices) {
                var amount = amount(list, price, percents);
                var before = now.get(price.productId());
                if (before == null || before.compareTo(amount) != 0) {
                  wanted.add(view(price, amount, today));
                }
              }
              return wanted.isEmpty()
                  ? Uni.createFrom().item(Set.<UUID>of())
                  : setPrices.write(list.id(), wanted).replaceWith(products(wanted));
            });
  }

  private static Uni<Map<UUID, BigDecimal>> now(
      PriceListView list, List<Price> prices, LocalDate today) {
    return CompanySql.execute(
            NOW,
            prices.stream().map(Price::productId).toArray(UUID[]::new),
            prices.stream().map(Price::unit).toArray(String[]::new),
            list.id(),
            today)
        .map(
            rows -> {
              var found = new HashMap<UUID, BigDecimal>();
              rows.forEach(row -> found.put(row.getUUID(0), row.getBigDecimal(1)));
              return found;
            });
  }

  private static BigDecimal amount(
      PriceListView list, Price price, Map<String, BigDecimal> percents) {
    var percent = percents.getOrDefault(price.tvaCode(), BigDecimal.ZERO);
    return list.includesTva()
        ? price
            .withoutTva()
            .multiply(HUNDRED.add(percent))
            .divide(HUNDRED, SCALE, RoundingMode.HALF_UP)
        : price.withoutTva().setScale(SCALE, RoundingMode.HALF_UP);
  }

  private static PriceView view(Price price, BigDecimal amount, LocalDate today) {
    return new PriceView(
        Ids.next(), price.productId(), price.unit(), ANY_QUANTITY, amount, today, null);
  }

  private static Set<UUID> products(List<PriceView> prices) {
    var products = new HashSet<UUID>();
    prices.forEach(price -> products.add(price.productId()));
    return products;
  }
}
