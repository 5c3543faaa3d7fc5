package dz.mizan.inventory.stock;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A movement to make.
 *
 * @param warehouseId the default warehouse if missing
 * @param quantity in the product's unit, at most three decimals; positive but for adjustments,
 *     which are signed; never zero
 * @param unitCost dinars per unit, at most four decimals; required for receipts, the average where
 *     goods come in otherwise, not allowed where they go out
 * @param document the paper behind it, such as a delivery note
 * @param movedOn the business date, today if missing; not before the product's latest movement
 *     there
 * @param parts lots, serial numbers and locations; required for what comes in of a product that is
 *     told apart by them, picked by the ledger (first expired, first out) where missing
 */
public record NewStockMovement(
    @NotNull UUID productId,
    @Nullable UUID warehouseId,
    @Schema(examples = "RECEIPT") @NotNull MovementKind kind,
    @Schema(
            examples = "10",
            type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING)
        @NotNull
        @Digits(integer = 9, fraction = 3)
        BigDecimal quantity,
    @Schema(
            examples = "150.00",
            type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING)
        @DecimalMin("0")
        @Digits(integer = 9, fraction = 4)
        @Nullable BigDecimal unitCost,
    @Schema(examples = "BL-0001") @Size(max = 64) @Pattern(regexp = "[^\\p{Cntrl}\\p{Cs}]*")
        @Nullable String document,
    @Schema(examples = "2026-11-20") @Nullable LocalDate movedOn,
    @Size(max = 500) @Nullable List<@NotNull @Valid StockPart> parts) {

  /**
   * The quantity as the stock sees it: negative where goods go out.
   *
   * @throws InvalidMovement if sign or price do not fit the kind
   */
  BigDecimal signedQuantity() {
    if (!kind.isMadeByHand()) {
      throw new InvalidMovement("kind", "is made by its document");
    }
    if (quantity.signum() == 0) {
      throw new InvalidMovement("quantity", "must not be zero");
    }
    if (kind.sign() != 0 && quantity.signum() < 0) {
      throw new InvalidMovement("quantity", "must be positive");
    }
    var signed = kind.sign() < 0 ? quantity.negate() : quantity;
    if (kind == MovementKind.RECEIPT && unitCost == null) {
      throw new InvalidMovement("unitCost", "is required for a receipt");
    }
    if (signed.signum() < 0 && unitCost != null) {
      throw new InvalidMovement("unitCost", "goods go out at what they are worth");
    }
    return signed;
  }
}
