package dz.mizan.inventory.transfer;

import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.inventory.stock.StockPart;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Finds what the lines of a request mean: products that can be moved, quantities in base units. */
@ApplicationScoped
class ResolveLines {
  private static final String SQL =
      """
      select p.id, p.kind, p.status, p.unit as base,
        case when l.unit is null or l.unit = p.unit then 1 else u.factor end as factor
      from unnest($1::uuid[], $2::text[]) with ordinality l(product_id, unit, position)
      left join product p on p.id = l.product_id
      left join product_unit u on u.product_id = p.id and u.unit = l.unit
      order by l.position
      """;

  /**
   * A line that can be transferred.
   *
   * @param quantity in base units
   */
  record Resolved(String unit, BigDecimal quantity) {}

  /**
   * @throws CannotTransfer if a product or unit cannot be used
   * @throws InvalidTransfer if a quantity has more than three decimals in base units, or picks do
   *     not fit in it
   */
  Uni<List<Resolved>> handle(List<NewTransfer.Line> lines) {
    return CompanySql.execute(
            SQL,
            lines.stream().map(NewTransfer.Line::productId).toArray(UUID[]::new),
            lines.stream().map(NewTransfer.Line::unit).toArray(String[]::new))
        .map(
            rows -> {
              var resolved = new ArrayList<Resolved>();
              for (var row : rows) {
                var index = resolved.size();
                resolved.add(resolve(index, lines.get(index), row));
              }
              return resolved;
            });
  }

  private static Resolved resolve(int index, NewTransfer.Line line, Row row) {
    if (row.getUUID("id") == null) {
      throw CannotTransfer.product("unknown-product", index, line.productId());
    }
    if (row.getString("status").equals("ARCHIVED")) {
      throw CannotTransfer.product("product-archived", index, line.productId());
    }
    if (row.getString("kind").equals("SERVICE")) {
      throw CannotTransfer.product("not-stocked", index, line.productId());
    }
    var unit = Objects.requireNonNullElse(line.unit(), row.getString("base"));
    var factor = row.getBigDecimal("factor");
    if (factor == null) {
      throw CannotTransfer.unit(index, line.productId(), unit);
    }
    return new Resolved(unit, inBaseUnits(index, line, factor));
  }

  private static BigDecimal inBaseUnits(int index, NewTransfer.Line line, BigDecimal factor) {
    var exact = line.quantity().multiply(factor).stripTrailingZeros();
    if (exact.scale() > 3 || exact.precision() - exact.scale() > 12) {
      throw new InvalidTransfer(
          "lines[" + index + "].quantity", "is too fine or too large in the base unit");
    }
    var picked =
        line.picks() == null
            ? BigDecimal.ZERO
            : line.picks().stream()
                .map(StockPart::quantity)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    if (picked.compareTo(exact) > 0) {
      throw new InvalidTransfer("lines[" + index + "].picks", "exceed the quantity");
    }
    return exact.setScale(3, RoundingMode.UNNECESSARY);
  }
}
