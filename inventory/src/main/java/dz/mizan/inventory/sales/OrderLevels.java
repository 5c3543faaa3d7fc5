package dz.mizan.inventory.sales;

import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Uni;
import java.util.UUID;
import java.util.stream.Stream;

/** The stock levels that a document moves: locked before its number, which everybody waits for. */
final class OrderLevels {
  private static final String LOCK =
      """
      select from stock_level where warehouse_id = $1 and product_id = any ($2)
      order by product_id for update
      """;

  private OrderLevels() {}

  /** Locks them in the ledger's order until the transaction ends. */
  static Uni<Void> lock(UUID warehouseId, Stream<UUID> products) {
    return CompanySql.execute(LOCK, warehouseId, products.distinct().toArray(UUID[]::new))
        .replaceWithVoid();
  }
}
