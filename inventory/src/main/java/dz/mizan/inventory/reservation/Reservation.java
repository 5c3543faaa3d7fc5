package dz.mizan.inventory.reservation;

import io.vertx.sqlclient.Row;
import java.math.BigDecimal;
import java.util.UUID;

/**
 * A promise of goods.
 *
 * @param quantity that was promised
 * @param remaining that is still promised and not yet taken
 */
public record Reservation(
    UUID id, UUID productId, UUID warehouseId, BigDecimal quantity, BigDecimal remaining) {
  static final String COLUMNS = "id, product_id, warehouse_id, quantity, remaining";

  static Reservation of(Row row) {
    return new Reservation(
        row.getUUID(0), row.getUUID(1), row.getUUID(2), row.getBigDecimal(3), row.getBigDecimal(4));
  }
}
