package dz.mizan.inventory.stream;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import dz.mizan.common.money.Money;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.mutiny.sqlclient.Row;
import java.math.BigDecimal;
import java.util.UUID;

/**
 * A stock level as it is now.
 *
 * @param available on hand and not reserved
 * @param sequence of its last movement; reservations change {@code available} without one
 */
@RegisterForReflection
record LevelEvent(
    @JsonIgnore UUID id,
    UUID productId,
    UUID warehouseId,
    @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal onHand,
    @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal reserved,
    @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal available,
    long sequence,
    @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal averageCost,
    Money value) {

  /** The columns that {@link #of} reads, of a level l. */
  static final String COLUMNS =
      "l.id, l.product_id, l.warehouse_id, l.on_hand, l.reserved, l.on_hand - l.reserved,"
          + " l.movements, l.average_cost, l.value";

  static LevelEvent of(Row row) {
    return new LevelEvent(
        row.getUUID(0),
        row.getUUID(1),
        row.getUUID(2),
        row.getBigDecimal(3),
        row.getBigDecimal(4),
        row.getBigDecimal(5),
        row.getLong(6),
        row.getBigDecimal(7),
        Money.dzd(row.getBigDecimal(8)));
  }
}
