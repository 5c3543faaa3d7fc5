package dz.mizan.inventory.purchasing.landed;

import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.inventory.warehouse.Warehouses;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A goods line of a receipt over which costs are spread.
 *
 * @param kept what came and did not go back, base units
 */
record ReceivedLine(
    UUID id,
    UUID productId,
    UUID warehouseId,
    BigDecimal value,
    BigDecimal quantity,
    BigDecimal kept) {

  // Whoever receives or returns locks the order first; so do we, in one order.
  private static final String LOCK =
      """
      select o.id from purchase_order o
      where o.id in (select order_id from purchase_receipt where id = any ($1))
      order by o.id for update
      """;
  private static final String LINES =
      """
      select r.id as receipt_id, r.warehouse_id, l.id, l.product_id, l.value, l.base_quantity,
        l.base_quantity - l.returned_base as kept
      from purchase_receipt r left join purchase_receipt_line l
        on l.company_id = r.company_id and l.receipt_id = r.id and l.kind = 'GOODS'
      where r.id = any ($1) order by r.id, l.id
      """;

  /**
   * The goods lines of these receipts, which nobody else changes from now on.
   *
   * @throws UnknownReceipt if the company has not all of these receipts
   * @throws dz.mizan.common.tenancy.OutOfScope if one is of a warehouse that is none of the
   *     caller's
   */
  static Uni<List<ReceivedLine>> lock(Set<UUID> receiptIds) {
    var ids = (Object) receiptIds.toArray(UUID[]::new);
    return CompanySql.execute(LOCK, ids)
        .chain(() -> CompanySql.execute(LINES, ids))
        .map(rows -> known(receiptIds, rows));
  }

  private static List<ReceivedLine> known(Set<UUID> wanted, RowSet<Row> rows) {
    var found = new HashSet<UUID>();
    var lines = new ArrayList<ReceivedLine>();
    for (var row : rows) {
      found.add(row.getUUID("receipt_id"));
      Caller.require().scope().require(Warehouses.SCOPE, row.getUUID("warehouse_id"));
      if (row.getUUID("id") != null) {
        lines.add(of(row));
      }
    }
    wanted.stream()
        .filter(id -> !found.contains(id))
        .findFirst()
        .ifPresent(
            id -> {
              throw UnknownReceipt.receipt(id);
            });
    return lines;
  }

  private static ReceivedLine of(Row row) {
    return new ReceivedLine(
        row.getUUID("id"),
        row.getUUID("product_id"),
        row.getUUID("warehouse_id"),
        row.getBigDecimal("value"),
        row.getBigDecimal("base_quantity"),
        row.getBigDecimal("kept"));
  }

  Level.Key level() {
    return new Level.Key(productId, warehouseId);
  }
}
