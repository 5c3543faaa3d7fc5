package dz.mizan.inventory.stock;

import com.fasterxml.jackson.annotation.JsonFormat;
import dz.mizan.common.money.Money;
import io.vertx.sqlclient.Row;
import java.math.BigDecimal;
import java.util.UUID;

/**
 * The stock of a product in a warehouse.
 *
 * @param onHand in the product's unit, three decimals
 * @param averageCost dinars per unit (CMUP), four decimals
 * @param value exact: the sum of its movements' values
 */
public record StockLevelView(
    UUID id,
    UUID productId,
    UUID warehouseId,
    @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal onHand,
    @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal averageCost,
    Money value) {

  static StockLevelView of(Row row) {
    return new StockLevelView(
        row.getUUID("id"),
        row.getUUID("product_id"),
        row.getUUID("warehouse_id"),
        row.getBigDecimal("on_hand"),
        row.getBigDecimal("average_cost"),
        Money.dzd(row.getBigDecimal("value")));
  }
}
