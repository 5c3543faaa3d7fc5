package dz.mizan.accounting.stock;

import static java.util.Objects.requireNonNull;

import dz.mizan.common.money.Money;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;

/**
 * What accounting reads of {@code dz.mizan.inventory.transfer.shortage-closed.v1}.
 *
 * @param number of the transfer
 * @param value of what was on its way and never arrived, not negative
 */
@RegisterForReflection
record TransferShortageClosed(UUID transferId, String number, Money value) {
  TransferShortageClosed {
    requireNonNull(transferId, "transferId");
    requireNonNull(number, "number");
    requireNonNull(value, "value");
  }
}
