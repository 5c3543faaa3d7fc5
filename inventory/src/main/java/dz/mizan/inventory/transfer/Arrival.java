package dz.mizan.inventory.transfer;

import dz.mizan.inventory.stock.MovementKind;
import dz.mizan.inventory.stock.StockChange;
import dz.mizan.inventory.stock.StockPart;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/**
 * What of a line is no longer in transit.
 *
 * @param value exact, what leaves with it
 * @param parts its lots and, where it arrives, its locations
 */
record Arrival(TransferLine line, BigDecimal quantity, BigDecimal value, List<StockPart> parts) {

  static Arrival of(TransferLine line, BigDecimal quantity, List<StockPart> parts) {
    return new Arrival(line, quantity, line.worth(quantity), parts);
  }

  /** All that is in transit of that line. */
  static Arrival rest(TransferLine line) {
    return of(line, line.inTransit(), line.firstToExpire(line.inTransit()));
  }

  StockChange into(UUID warehouseId) {
    return StockChange.of(line.productId(), warehouseId, MovementKind.TRANSFER_IN, quantity)
        .worth(value)
        .in(parts);
  }

  TransferItem item() {
    return TransferItem.of(line, quantity, value);
  }
}
