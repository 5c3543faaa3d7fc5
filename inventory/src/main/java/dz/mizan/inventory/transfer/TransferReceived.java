package dz.mizan.inventory.transfer;

import dz.mizan.common.money.Money;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.UUID;

/**
 * Goods in transit arrived.
 *
 * @param warehouseId where: the destination or, when they were recalled, the source
 * @param isReturn whether they were recalled
 * @param isComplete whether nothing of the transfer is in transit any more
 * @param value of these lines
 */
@RegisterForReflection
public record TransferReceived(
    UUID transferId,
    String number,
    UUID warehouseId,
    boolean isReturn,
    boolean isComplete,
    Money value,
    List<TransferItem> lines) {
  static final String TYPE = "transfer.received.v1";
}
