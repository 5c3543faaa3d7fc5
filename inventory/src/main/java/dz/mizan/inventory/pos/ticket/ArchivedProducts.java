package dz.mizan.inventory.pos.ticket;

import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.inventory.price.PricedLine;
import dz.mizan.inventory.product.TvaRates;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * Products that a till without connection sold though they had been archived: they have no price.
 */
@ApplicationScoped
class ArchivedProducts {
  private static final String SQL =
      """
      select w.n, p.id, p.sku, p.name_fr, p.kind, p.tracking, p.tva_code,
        case when f.factor is null then p.unit else f.unit end as unit,
        coalesce(f.factor, 1) as factor
      from unnest($1::uuid[], $2::text[]) with ordinality as w (product_id, unit, n)
      join product p on p.id = w.product_id and p.status = 'ARCHIVED'
      left join product_unit f on f.product_id = p.id and f.unit = w.unit
      """;

  // Of a unit that is smaller than the base unit even a thousandth is something.
  private static final BigDecimal LEAST = new BigDecimal("0.001");

  private final TvaRates rates;

  ArchivedProducts(TvaRates rates) {
    this.rates = rates;
  }

  /** Those of the lines whose product is archived, by their index in the ticket. */
  Uni<Map<Integer, PricedLine>> among(List<PriceLines.Wanted> lines, LocalDate on) {
    return CompanySql.execute(
            SQL,
            lines.stream().map(PriceLines.Wanted::productId).toArray(UUID[]::new),
            lines.stream().map(PriceLines.Wanted::unit).toArray(String[]::new))
        .chain(
            rows ->
                rows.size() == 0
                    ? Uni.createFrom().item(Map.<Integer, PricedLine>of())
                    : rates.on(on).map(percents -> priced(lines, rows, percents)));
  }

  private static Map<Integer, PricedLine> priced(
      List<PriceLines.Wanted> lines,
      io.vertx.sqlclient.RowSet<io.vertx.sqlclient.Row> rows,
      Map<String, BigDecimal> percents) {
    var priced = new HashMap<Integer, PricedLine>();
    for (var row : rows) {
      var line = lines.get(row.getInteger("n") - 1);
      priced.put(
          line.index(),
          new PricedLine(
              row.getUUID("id"),
              row.getString("sku"),
              row.getString("name_fr"),
              row.getString("kind"),
              row.getString("tracking"),
              row.getString("unit"),
              line.line()
                  .quantity()
                  .multiply(row.getBigDecimal("factor"))
                  .setScale(3, RoundingMode.HALF_UP)
                  .max(LEAST),
              BigDecimal.ZERO,
              row.getString("tva_code"),
              Objects.requireNonNull(percents.get(row.getString("tva_code")))));
    }
    return priced;
  }
}
