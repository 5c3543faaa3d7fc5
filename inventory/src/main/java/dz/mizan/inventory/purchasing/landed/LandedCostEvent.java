package dz.mizan.inventory.purchasing.landed;

import com.fasterxml.jackson.annotation.JsonFormat;
import dz.mizan.common.money.Money;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Data of {@code landed-cost.allocated.v1} and {@code landed-cost.cancelled.v1}: what went into the
 * stock, and what is an expense because its goods had gone. A cancelled one tells what was taken
 * out of the stock again, and that the rest of the total is taken back from the expense. Dinars
 * with two decimals.
 */
@RegisterForReflection
public record LandedCostEvent(
    UUID landedCostId,
    LandedCost.Status status,
    SpreadMethod method,
    @Nullable UUID supplierId,
    @Nullable String reference,
    LocalDate allocatedOn,
    List<LandedCharge> charges,
    List<Line> lines,
    @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal total,
    @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal stockValue,
    @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal expense,
    @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable BigDecimal reversedStockValue,
    @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable BigDecimal reversedExpense,
    String currency) {

  /** The share of a receipt's line. */
  @RegisterForReflection
  public record Line(
      UUID receiptLineId,
      UUID productId,
      UUID warehouseId,
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount,
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal stockValue,
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal expense,
      @Nullable UUID movementId) {}

  static LandedCostEvent of(LandedCost cost) {
    var reversed = cost.reversedStockValue();
    return new LandedCostEvent(
        cost.id(),
        cost.status(),
        cost.method(),
        cost.supplierId(),
        cost.reference(),
        cost.allocatedOn(),
        cost.charges(),
        cost.lines().stream().map(LandedCostEvent::line).toList(),
        cost.total().amount(),
        cost.stockValue().amount(),
        cost.expense().amount(),
        reversed == null ? null : reversed.amount(),
        reversed == null ? null : cost.total().minus(reversed).amount(),
        Money.DZD);
  }

  private static Line line(LandedLine line) {
    return new Line(
        line.receiptLineId(),
        line.productId(),
        line.warehouseId(),
        line.amount().amount(),
        line.stockValue().amount(),
        line.expense().amount(),
        line.movementId());
  }
}
