package dz.mizan.inventory.transfer;

import dz.mizan.common.money.Money;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.UUID;

/**
 * Goods left a warehouse for another one and are in transit.
 *
 * @param value of all lines
 */
@RegisterForReflection
public record TransferSent(
    UUID transferId,
    String number,
    UUID fromWarehouseId,
    UUID toWarehouseId,
    Money value,
    List<TransferItem> lines) {
  static final String TYPE = "transfer.sent.v1";
}
