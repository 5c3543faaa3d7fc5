package dz.mizan.inventory.sales;

import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.inventory.stock.StockPart;
import io.smallrye.mutiny.Uni;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The lots and pieces that went out for an order's lines and have not come back. */
final class ReturnableLots {
  private static final String SQL =
      """
      select moved.line_id, moved.lot_id, t.number, sum(moved.quantity) as quantity from (
        select l.line_id, p.lot_id, - p.quantity as quantity
        from sales_shipment s
        join sales_shipment_line l on l.company_id = s.company_id and l.shipment_id = s.id
        join stock_movement_part p
          on p.company_id = l.company_id and p.movement_id = l.movement_id
        where s.order_id = $1 and p.lot_id is not null
        union all
        select l.line_id, p.lot_id, - p.quantity
        from sales_refund r
        join sales_refund_line l on l.company_id = r.company_id and l.refund_id = r.id
        join stock_movement_part p
          on p.company_id = l.company_id and p.movement_id = l.movement_id
        where r.order_id = $1 and p.lot_id is not null) moved
      join lot t on t.id = moved.lot_id
      group by moved.line_id, moved.lot_id, t.number having sum(moved.quantity) > 0
      order by moved.line_id, moved.lot_id
      """;

  private record Lot(UUID id, String number, BigDecimal quantity) {}

  private final Map<UUID, List<Lot>> byLine;

  private ReturnableLots(Map<UUID, List<Lot>> byLine) {
    this.byLine = byLine;
  }

  static Uni<ReturnableLots> of(UUID orderId) {
    return CompanySql.execute(SQL, orderId)
        .map(
            rows -> {
              var byLine = new HashMap<UUID, List<Lot>>();
              for (var row : rows) {
                byLine
                    .computeIfAbsent(row.getUUID(0), id -> new ArrayList<>())
                    .add(new Lot(row.getUUID(1), row.getString(2), row.getBigDecimal(3)));
              }
              return new ReturnableLots(byLine);
            });
  }

  /**
   * What comes back of a line: the lots that are named, or else those that went out.
   *
   * @return empty for a product without lots, of which none is named
   * @throws OrderRefusal if a lot is named that did not go out, or not in that quantity
   */
  List<StockPart> parts(UUID lineId, BigDecimal quantity, @Nullable List<LotPart> named) {
    var shipped = byLine.getOrDefault(lineId, List.of());
    if (named == null || named.isEmpty()) {
      return taken(shipped, quantity);
    }
    var left = new HashMap<UUID, BigDecimal>();
    shipped.forEach(lot -> left.put(lot.id(), lot.quantity()));
    var parts = new ArrayList<StockPart>();
    for (var part : named) {
      var lot = find(shipped, part);
      if (lot != null && left.merge(lot.id(), part.quantity(), BigDecimal::subtract).signum() < 0) {
        throw OrderRefusal.lotNotShipped(lot.number());
      }
      parts.add(
          new StockPart(
              lot == null ? null : lot.id(), null, null, part.locationId(), part.quantity()));
    }
    return parts;
  }

  /** The lot that is meant; null where only a location is named. */
  private static @Nullable Lot find(List<Lot> shipped, LotPart part) {
    if (part.lotId() == null && part.lotNumber() == null) {
      return null;
    }
    return shipped.stream()
        .filter(
            lot ->
                part.lotId() == null
                    ? lot.number().equals(part.lotNumber())
                    : lot.id().equals(part.lotId()))
        .findFirst()
        .orElseThrow(
            () ->
                OrderRefusal.lotNotShipped(
                    part.lotNumber() == null ? String.valueOf(part.lotId()) : part.lotNumber()));
  }

  private static List<StockPart> taken(List<Lot> shipped, BigDecimal quantity) {
    var parts = new ArrayList<StockPart>();
    var missing = quantity;
    for (var lot : shipped) {
      if (missing.signum() > 0) {
        var taken = lot.quantity().min(missing);
        parts.add(new StockPart(lot.id(), null, null, null, taken));
        missing = missing.subtract(taken);
      }
    }
    return parts;
  }
}
