package dz.mizan.inventory.transfer;

import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The lines of a transfer, with the lots that left. */
@ApplicationScoped
class TransferLines {
  private static final String SELECT =
      """
      select l.id, l.product_id, p.sku, l.unit, l.unit_quantity, l.quantity, l.picks::text as picks,
        l.sent_value, l.received, l.returned, l.lost, l.in_transit, l.in_transit_value,
        t.lot_id, t.sent as lot_sent, t.sent - t.settled as lot_in_transit,
        lot.number as lot_number, lot.expires_on
      from stock_transfer_line l join product p on p.id = l.product_id
      left join stock_transfer_lot t on t.line_id = l.id
      left join lot on lot.id = t.lot_id
      where l.transfer_id = $1
      order by l.position, lot.expires_on nulls last, lot.number, lot.id
      """;
  private static final String SETTLE_LOTS =
      """
      update stock_transfer_lot t set settled = t.settled + u.quantity
      from (select line_id, lot_id, sum(quantity) as quantity
        from unnest($1::uuid[], $2::uuid[], $3::numeric[]) as u(line_id, lot_id, quantity)
        group by line_id, lot_id) u
      where t.line_id = u.line_id and t.lot_id = u.lot_id
      """;
  private static final String SETTLE_LINES =
      """
      update stock_transfer_line l set %1$s = l.%1$s + u.quantity, %1$s_value = l.%1$s_value + u.value
      from unnest($1::uuid[], $2::numeric[], $3::numeric[]) as u(id, quantity, value)
      where l.id = u.id
      """;
  private static final String LOCK_LEVELS =
      """
      select 1 from stock_level where product_id = any ($1) and warehouse_id in ($2, $3)
      order by product_id, warehouse_id for update
      """;

  /** Where goods in transit end; the column that counts them. */
  enum Settled {
    RECEIVED("received"),
    RETURNED("returned"),
    LOST("lost");

    private final String column;

    Settled(String column) {
      this.column = column;
    }
  }

  /** In the order of the document. */
  Uni<List<TransferLine>> of(UUID transferId) {
    return CompanySql.execute(SELECT, transferId).map(TransferLines::collect);
  }

  /** Counts what is settled. SQL refuses more than is in transit. */
  Uni<Void> settle(List<Arrival> arrivals, Settled as) {
    record LotShare(UUID lineId, @Nullable UUID lotId, BigDecimal quantity) {}
    var lots =
        arrivals.stream()
            .flatMap(
                a ->
                    a.parts().stream()
                        .filter(p -> p.lotId() != null)
                        .map(p -> new LotShare(a.line().id(), p.lotId(), p.quantity())))
            .toList();
    return CompanySql.execute(
            SETTLE_LINES.formatted(as.column),
            arrivals.stream().map(a -> a.line().id()).toArray(UUID[]::new),
            arrivals.stream().map(Arrival::quantity).toArray(BigDecimal[]::new),
            arrivals.stream().map(Arrival::value).toArray(BigDecimal[]::new))
        .chain(
            () ->
                CompanySql.execute(
                    SETTLE_LOTS,
                    lots.stream().map(LotShare::lineId).toArray(UUID[]::new),
                    lots.stream().map(LotShare::lotId).toArray(UUID[]::new),
                    lots.stream().map(LotShare::quantity).toArray(BigDecimal[]::new)))
        .replaceWithVoid();
  }

  /**
   * Locks the levels of both warehouses in the ledger's order: sending touches the source's first
   * and the destination's later, and somebody may be sending the other way.
   */
  Uni<Void> lockLevels(TransferView transfer, List<TransferLine> lines) {
    return CompanySql.execute(
            LOCK_LEVELS,
            lines.stream().map(TransferLine::productId).distinct().toArray(UUID[]::new),
            transfer.fromWarehouseId(),
            transfer.toWarehouseId())
        .replaceWithVoid();
  }

  private static List<TransferLine> collect(RowSet<Row> rows) {
    var lines = new ArrayList<TransferLine>();
    for (var row : rows) {
      if (lines.isEmpty() || !lines.getLast().id().equals(row.getUUID("id"))) {
        lines.add(line(row));
      }
      if (row.getUUID("lot_id") != null) {
        lines
            .getLast()
            .lots()
            .add(
                new TransferLine.Lot(
                    row.getUUID("lot_id"),
                    row.getString("lot_number"),
                    row.getLocalDate("expires_on"),
                    row.getBigDecimal("lot_sent"),
                    row.getBigDecimal("lot_in_transit")));
      }
    }
    return lines;
  }

  private static TransferLine line(Row row) {
    return new TransferLine(
        row.getUUID("id"),
        row.getUUID("product_id"),
        row.getString("sku"),
        row.getString("unit"),
        row.getBigDecimal("unit_quantity"),
        row.getBigDecimal("quantity"),
        row.getString("picks"),
        row.getBigDecimal("sent_value"),
        row.getBigDecimal("received"),
        row.getBigDecimal("returned"),
        row.getBigDecimal("lost"),
        row.getBigDecimal("in_transit"),
        row.getBigDecimal("in_transit_value"),
        new ArrayList<>());
  }
}
