package dz.mizan.inventory.stock;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a document does to the stock of one product in one warehouse.
 *
 * @param quantity signed, in the product's base unit, at most three decimals
 * @param unitCost dinars per base unit of what comes in, at most four decimals; the average if
 *     missing
 * @param value exact worth, positive, of what comes in, instead of the unit cost; signed for a
 *     revaluation
 * @param reservationId the promise that this keeps
 * @param movedOn business date; today if missing
 * @param parts lots and locations; empty lets the ledger pick what goes out
 */
public record StockChange(
    UUID productId,
    UUID warehouseId,
    MovementKind kind,
    BigDecimal quantity,
    @Nullable BigDecimal unitCost,
    @Nullable BigDecimal value,
    @Nullable UUID reservationId,
    @Nullable LocalDate movedOn,
    List<StockPart> parts) {

  public StockChange {
    parts = List.copyOf(parts);
  }

  /** A change of today without price, promise or parts. */
  public static StockChange of(
      UUID productId, UUID warehouseId, MovementKind kind, BigDecimal quantity) {
    return new StockChange(
        productId, warehouseId, kind, quantity, null, null, null, null, List.of());
  }

  public StockChange atUnitCost(@Nullable BigDecimal cost) {
    return new StockChange(
        productId, warehouseId, kind, quantity, cost, null, reservationId, movedOn, parts);
  }

  public StockChange worth(@Nullable BigDecimal exact) {
    return new StockChange(
        productId, warehouseId, kind, quantity, null, exact, reservationId, movedOn, parts);
  }

  public StockChange keeping(@Nullable UUID reservation) {
    return new StockChange(
        productId, warehouseId, kind, quantity, unitCost, value, reservation, movedOn, parts);
  }

  public StockChange on(@Nullable LocalDate date) {
    return new StockChange(
        productId, warehouseId, kind, quantity, unitCost, value, reservationId, date, parts);
  }

  public StockChange in(@Nullable List<StockPart> named) {
    return new StockChange(
        productId,
        warehouseId,
        kind,
        quantity,
        unitCost,
        value,
        reservationId,
        movedOn,
        named == null ? List.of() : named);
  }
}
