package dz.mizan.inventory.purchasing.landed;

import com.fasterxml.jackson.annotation.JsonFormat;
import dz.mizan.common.money.Money;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.sqlclient.Row;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The share of a receipt's line.
 *
 * @param onHand how much of the line was still there, base units
 * @param stockValue what the stock's value rose by
 * @param expense for what had gone
 * @param movementId null if nothing went into the stock
 * @param reversalId of what was taken out of the stock again
 */
@RegisterForReflection
public record LandedLine(
    UUID id,
    UUID receiptLineId,
    UUID productId,
    UUID warehouseId,
    Money amount,
    @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal onHand,
    Money stockValue,
    Money expense,
    @Nullable UUID movementId,
    @Nullable UUID reversalId) {

  static LandedLine of(Row row) {
    return new LandedLine(
        row.getUUID("id"),
        row.getUUID("receipt_line_id"),
        row.getUUID("product_id"),
        row.getUUID("warehouse_id"),
        Money.dzd(row.getBigDecimal("amount")),
        row.getBigDecimal("on_hand"),
        Money.dzd(row.getBigDecimal("stock_value")),
        Money.dzd(row.getBigDecimal("expense")),
        row.getUUID("movement_id"),
        row.getUUID("reversal_id"));
  }

  LandedLine movedBy(@Nullable UUID movement) {
    return new LandedLine(
        id,
        receiptLineId,
        productId,
        warehouseId,
        amount,
        onHand,
        stockValue,
        expense,
        movement,
        reversalId);
  }

  Level.Key level() {
    return new Level.Key(productId, warehouseId);
  }

  boolean isInStock() {
    return stockValue.amount().signum() > 0;
  }
}
