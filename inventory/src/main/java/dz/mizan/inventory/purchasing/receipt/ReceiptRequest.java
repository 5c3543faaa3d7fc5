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
 * Goods that have come.
 *
 * @param warehouseId where they are put; the order's if missing
 * @param receivedOn today if missing
 */
public record ReceiptRequest(
    @Nullable UUID warehouseId,
    @Schema(examples = "BL-4711")
        @Size(max = 64)
        @Pattern(regexp = "[^\\p{Cntrl}\\p{Cs}]*", message = "no control characters")
        @Nullable String deliveryNote,
    @Schema(examples = "2026-11-26") @Nullable LocalDate receivedOn,
    @NotNull @Size(min = 1, max = 500) List<@NotNull @Valid Line> lines) {

  /**
   * What has come of a line of the order.
   *
   * @param quantity in the line's unit, at most three decimals
   * @param parts lots, serial numbers and locations, in the product's base unit
   */
  public record Line(
      @NotNull UUID orderLineId,
      @Schema(examples = "60", type = SchemaType.STRING)
          @NotNull
          @DecimalMin("0.001")
          @Digits(integer = 9, fraction = 3)
          BigDecimal quantity,
      @Size(max = 1000) @Nullable List<@NotNull @Valid StockPart> parts) {}
}
