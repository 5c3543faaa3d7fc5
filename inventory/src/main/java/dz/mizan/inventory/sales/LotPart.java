package dz.mizan.inventory.sales;

import dz.mizan.inventory.stock.StockPart;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Of which lot or serial number, and from or to which location.
 *
 * @param quantity in the product's own unit
 */
public record LotPart(
    @Nullable UUID lotId,
    @Schema(examples = "L-2026-11") @Size(max = 64) @Pattern(regexp = NewSalesOrder.TEXT)
        @Nullable String lotNumber,
    @Nullable UUID locationId,
    @Schema(examples = "3", type = SchemaType.STRING)
        @NotNull
        @DecimalMin("0.001")
        @Digits(integer = 9, fraction = 3)
        BigDecimal quantity) {

  StockPart part() {
    return new StockPart(lotId, lotNumber, null, locationId, quantity);
  }

  static List<StockPart> parts(@Nullable List<LotPart> lots) {
    return lots == null ? List.of() : lots.stream().map(LotPart::part).toList();
  }
}
