package dz.mizan.inventory.stock;

import com.fasterxml.jackson.annotation.JsonFormat;
import dz.mizan.common.money.Money;
import io.vertx.sqlclient.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The stock of a product in a warehouse.
 *
 * @param onHand in the product's unit, three decimals
 * @param averageCost dinars per unit, four decimals
 * @param value exact: the sum of its movements' values
 * @param reserved promised and still here
 * @param available on hand and not promised
 * @param incoming ordered or in transit
 * @param sequence counts its movements
 * @param isLow whether what is available has fallen to the reorder point and not recovered since
 */
public record StockLevelView(
    UUID id,
    UUID productId,
    UUID warehouseId,
    @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal onHand,
    @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal averageCost,
    Money value,
    @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal reserved,
    @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal available,
    @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal incoming,
    long sequence,
    @Nullable LocalDate lastMovedOn,
    boolean isLow) {

  static StockLevelView of(Row row) {
    return new StockLevelView(
        row.getUUID("id"),
        row.getUUID("product_id"),
        row.getUUID("warehouse_id"),
        row.getBigDecimal("on_hand"),
        row.getBigDecimal("average_cost"),
        Money.dzd(row.getBigDecimal("value")),
        row.getBigDecimal("reserved"),
        row.getBigDecimal("on_hand").subtract(row.getBigDecimal("reserved")),
        row.getBigDecimal("incoming"),
        row.getLong("movements"),
        row.getLocalDate("last_moved_on"),
        row.getBoolean("is_low"));
  }
}
