package dz.mizan.inventory.purchasing.receipt;

import dz.mizan.inventory.stock.StockPart;
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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Goods that go back to the supplier.
 *
 * @param returnedOn today if missing
 */
public record ReturnRequest(
    @Schema(examples = "Bouteilles cassées")
        @Size(max = 500)
        @Pattern(regexp = "[^\\p{Cntrl}\\p{Cs}]*", message = "no control characters")
        @Nullable String reason,
    @Schema(examples = "2026-11-26") @Nullable LocalDate returnedOn,
    @NotNull @Size(min = 1, max = 500) List<@NotNull @Valid Line> lines) {

  /**
   * What goes back of a line of the receipt.
   *
   * @param quantity in the order's unit, at most three decimals
   * @param parts lots, serial numbers and locations, in the product's base unit; the ledger picks
   *     if missing
   */
  public record Line(
      @NotNull UUID receiptLineId,
      @Schema(examples = "5", type = SchemaType.STRING)
          @NotNull
          @DecimalMin("0.001")
          @Digits(integer = 9, fraction = 3)
          BigDecimal quantity,
      @Size(max = 1000) @Nullable List<@NotNull @Valid StockPart> parts) {}
}
