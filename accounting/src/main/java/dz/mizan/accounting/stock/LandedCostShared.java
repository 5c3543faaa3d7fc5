package dz.mizan.accounting.stock;

import static java.util.Objects.requireNonNull;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What accounting reads of {@code dz.mizan.inventory.landed-cost.allocated.v1} and {@code
 * .cancelled.v1}. The share of goods that are still there comes by their revaluation.
 *
 * @param expense the share of goods that had gone, dinars
 * @param reversedExpense what of it, and of what has gone since, is taken back; of a cancelled one
 */
@RegisterForReflection
record LandedCostShared(
    UUID landedCostId,
    @Nullable String reference,
    LocalDate allocatedOn,
    BigDecimal expense,
    @Nullable BigDecimal reversedExpense) {
  static final String RULE = "LANDED_COST_EXPENSE";

  LandedCostShared {
    requireNonNull(landedCostId, "landedCostId");
    requireNonNull(allocatedOn, "allocatedOn");
    requireNonNull(expense, "expense");
  }
}
