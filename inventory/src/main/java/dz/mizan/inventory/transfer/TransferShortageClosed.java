package dz.mizan.inventory.transfer;

import dz.mizan.common.money.Money;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.UUID;

/**
 * Goods in transit were given up as lost. They were in no warehouse, so no stock moves with this:
 * the value leaves the company's stock by this event alone.
 *
 * @param value of these lines
 */
@RegisterForReflection
public record TransferShortageClosed(
    UUID transferId,
    String number,
    UUID fromWarehouseId,
    UUID toWarehouseId,
    String reason,
    Money value,
    List<TransferItem> lines) {
  static final String TYPE = "transfer.shortage-closed.v1";
}
