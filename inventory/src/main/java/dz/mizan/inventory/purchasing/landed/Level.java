package dz.mizan.inventory.purchasing.landed;

import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Uni;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What is in a level that is locked until the transaction ends. */
record Level(Key key, BigDecimal onHand, BigDecimal value) {

  /** Which product in which warehouse. */
  record Key(UUID productId, UUID warehouseId) {}

  private static final String LOCK =
      """
      select l.product_id, l.warehouse_id, l.on_hand, l.value from stock_level l
      where (l.product_id, l.warehouse_id) in (select * from unnest($1::uuid[], $2::uuid[]))
      order by l.product_id, l.warehouse_id for update
      """;

  /** Locks these levels in the ledger's order. */
  static Uni<Map<Key, Level>> lock(Collection<Key> keys) {
    return CompanySql.execute(
            LOCK,
            keys.stream().map(Key::productId).toArray(UUID[]::new),
            keys.stream().map(Key::warehouseId).toArray(UUID[]::new))
        .map(
            rows -> {
              var levels = new HashMap<Key, Level>();
              rows.forEach(
                  row -> {
                    var key = new Key(row.getUUID("product_id"), row.getUUID("warehouse_id"));
                    levels.put(
                        key,
                        new Level(key, row.getBigDecimal("on_hand"), row.getBigDecimal("value")));
                  });
              return levels;
            });
  }
}
