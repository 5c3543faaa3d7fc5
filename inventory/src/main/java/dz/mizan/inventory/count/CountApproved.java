package dz.mizan.inventory.count;

import dz.mizan.common.money.Money;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A count was approved and its differences were booked, each in a stock.moved event of kind COUNT.
 *
 * @param lines that it had
 * @param differences how many of them were not as the ledger had them
 * @param gains value of what was more
 * @param losses value of what was less, negative
 * @param net gains and losses together
 */
@RegisterForReflection
public record CountApproved(
    UUID countId,
    String number,
    UUID warehouseId,
    LocalDate countedOn,
    long lines,
    long differences,
    Money gains,
    Money losses,
    Money net) {
  static final String TYPE = "count.approved.v1";
}
