package dz.mizan.inventory.price;

import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.inventory.product.TvaRates;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What lines cost: one statement for all of them and one for the rates, in the caller's company
 * transaction. Asked whenever an order is made.
 */
@ApplicationScoped
public class Prices {
  private static final int SCALE = 4;
  private static final int QUANTITY_SCALE = 3;
  private static final int QUANTITY_DIGITS = 12;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  // Lateral with a limit: by the index for each line, whatever the planner believes about the
  // table.
  private static final String SQL =
      """
      select w.n, p.sku, p.name_fr, p.kind, p.status, p.tracking, p.tva_code,
        coalesce(w.unit, p.unit) as unit, u.factor, found.price, found.includes_tva,
        $4::uuid is null or exists (select from price_list where id = $4) as is_list_known
      from unnest($1::uuid[], $2::numeric[], $3::text[])
        with ordinality as w (product_id, quantity, unit, n)
      left join lateral (select * from product where id = w.product_id limit 1) p on true
      left join lateral (
        select 1::numeric as factor where coalesce(w.unit, p.unit) = p.unit
        union all
        select f.factor from product_unit f
        where f.product_id = p.id and f.unit = w.unit and f.unit <> p.unit) u on true
      left join lateral (
        select l.includes_tva,
          x.price * case when x.unit = coalesce(w.unit, p.unit) then 1 else u.factor end as price
        from product_price x join price_list l on l.id = x.price_list_id
        where x.product_id = p.id and (l.id = $4 or l.is_default)
          and coalesce(l.valid_from <= $5, true) and coalesce(l.valid_until >= $5, true)
          and x.valid_from <= $5 and coalesce(x.valid_until >= $5, true)
          and (x.unit = coalesce(w.unit, p.unit) and x.min_quantity <= w.quantity
            or x.unit = p.unit and x.min_quantity <= w.quantity * u.factor)
        order by coalesce(l.id = $4, false) desc, x.unit = coalesce(w.unit, p.unit) desc,
          x.min_quantity desc, x.valid_from desc
        limit 1) found on true
      order by w.n
      """;

  private final TvaRates rates;

  Prices(TvaRates rates) {
    this.rates = rates;
  }

  /**
   * Prices the lines, in their order. The same product may be in several lines.
   *
   * @param priceListId what has no price in it, or not on that day, has the default list's
   * @param on the day of the document
   * @throws UnknownPriceList if the company has no such list
   * @throws LineNotPriced if a product or a unit is unknown, a product archived, a quantity no even
   *     number of base units, or no list has a price for it
   */
  public Uni<List<PricedLine>> price(
      @Nullable UUID priceListId, LocalDate on, List<PriceQuery> lines) {
    return rates
        .on(on)
        .chain(
            percents ->
                CompanySql.execute(
                        SQL,
                        lines.stream().map(PriceQuery::productId).toArray(UUID[]::new),
                        lines.stream().map(PriceQuery::quantity).toArray(BigDecimal[]::new),
                        lines.stream().map(PriceQuery::unit).toArray(String[]::new),
                        priceListId,
                        on)
                    .map(rows -> priced(lines, rows, percents)));
  }

  private static List<PricedLine> priced(
      List<PriceQuery> lines, RowSet<Row> rows, Map<String, BigDecimal> percents) {
    var priced = new ArrayList<PricedLine>(lines.size());
    for (var row : rows) {
      if (!row.getBoolean("is_list_known")) {
        throw new UnknownPriceList();
      }
      priced.add(priced(lines.get(priced.size()), priced.size(), row, percents));
    }
    return priced;
  }

  private static PricedLine priced(
      PriceQuery line, int number, Row row, Map<String, BigDecimal> percents) {
    var sku = row.getString("sku");
    if (sku == null) {
      throw LineNotPriced.unknownProduct(number);
    }
    if (row.getString("status").equals("ARCHIVED")) {
      throw LineNotPriced.archived(number, line.productId());
    }
    var unit = row.getString("unit");
    if (row.getBigDecimal("factor") == null) {
      throw LineNotPriced.unknownUnit(number, sku, unit);
    }
    var tvaCode = row.getString("tva_code");
    var percent = percents.get(tvaCode);
    if (percent == null) {
      throw new IllegalStateException("no TVA rate for " + tvaCode);
    }
    return new PricedLine(
        line.productId(),
        sku,
        row.getString("name_fr"),
        row.getString("kind"),
        row.getString("tracking"),
        unit,
        baseQuantity(line.quantity().multiply(row.getBigDecimal("factor")), number, sku),
        unitPrice(line, number, row, percent),
        tvaCode,
        percent);
  }

  private static BigDecimal baseQuantity(BigDecimal quantity, int number, String sku) {
    try {
      var base = quantity.setScale(QUANTITY_SCALE, RoundingMode.UNNECESSARY);
      if (base.precision() <= QUANTITY_DIGITS) {
        return base;
      }
    } catch (ArithmeticException uneven) {
      // Refused below, as what is too large.
    }
    throw LineNotPriced.unevenQuantity(number, sku);
  }

  private static BigDecimal unitPrice(PriceQuery line, int number, Row row, BigDecimal percent) {
    if (line.unitPrice() != null) {
      return line.unitPrice().setScale(SCALE, RoundingMode.HALF_UP);
    }
    var price = row.getBigDecimal("price");
    if (price == null) {
      throw LineNotPriced.noPrice(number, row.getString("sku"));
    }
    return row.getBoolean("includes_tva")
        ? withoutTva(price, percent)
        : price.setScale(SCALE, RoundingMode.HALF_UP);
  }

  /** A price that includes TVA, without it: half-up to four decimals. */
  public static BigDecimal withoutTva(BigDecimal price, BigDecimal percent) {
    return price.multiply(HUNDRED).divide(HUNDRED.add(percent), SCALE, RoundingMode.HALF_UP);
  }
}
