package dz.mizan.accounting.stock;

import static java.util.Objects.requireNonNull;

import dz.mizan.common.money.Money;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.util.UUID;

/**
 * What accounting reads of {@code dz.mizan.inventory.transfer.shortage-closed.v1}.
 *
 * @param number of the transfer
 * @param value of what was on its way and never arrived, not negative
 */
@RegisterForReflection
record TransferShortageClosed(UUID transferId, String number, Money value) {
  private static final BigDecimal TOO_LARGE = BigDecimal.TEN.pow(15);

  TransferShortageClosed {
    requireNonNull(transferId, "transferId");
    requireNonNull(number, "number");
    requireNonNull(value, "value");
    if (value.amount().signum() < 0 || value.amount().compareTo(TOO_LARGE) >= 0) {
      throw new IllegalArgumentException("value is negative or too large for the books");
    }
  }
}
