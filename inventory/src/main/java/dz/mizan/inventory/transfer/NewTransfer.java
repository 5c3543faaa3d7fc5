package dz.mizan.inventory.transfer;

import dz.mizan.inventory.stock.StockPart;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A transfer to draft, or what a draft becomes.
 *
 * @param expectedOn when the goods should arrive
 */
public record NewTransfer(
    @NotNull UUID fromWarehouseId,
    @NotNull UUID toWarehouseId,
    @Schema(examples = "2026-12-01") @Nullable LocalDate expectedOn,
    @Schema(examples = "Réassort du magasin d'Oran") @Size(max = 500) @Pattern(regexp = TEXT)
        @Nullable String note,
    @NotNull @Size(min = 1, max = 500) List<@NotNull @Valid Line> lines) {
  static final String TEXT = "[^\\p{Cntrl}\\p{Cs}]*";

  @AssertTrue(message = "fromWarehouseId and toWarehouseId must differ")
  @Schema(hidden = true)
  boolean isBetweenTwoWarehouses() {
    return fromWarehouseId == null || !fromWarehouseId.equals(toWarehouseId);
  }

  /**
   * Goods of one product.
   *
   * @param unit one of the product's units; its base unit if missing
   * @param quantity in that unit, positive, at most three decimals
   * @param picks lots and locations to take from, in base units; the ledger picks what they do not
   *     name
   */
  public record Line(
      @NotNull UUID productId,
      @Schema(examples = "PIECE") @Size(min = 1, max = 32) @Pattern(regexp = TEXT)
          @Nullable String unit,
      @Schema(examples = "12", type = SchemaType.STRING)
          @NotNull
          @Positive
          @Digits(integer = 9, fraction = 3)
          BigDecimal quantity,
      @Size(max = 200) @Nullable List<@NotNull @Valid StockPart> picks) {}
}
