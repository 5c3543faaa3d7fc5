package dz.mizan.inventory.purchasing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
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
 * An order as it shall be.
 *
 * @param warehouseId where the goods shall come; the default warehouse if missing
 * @param orderedOn decides about prices and TVA rates; today if missing
 * @param expectedOn the day of the order and the supplier's lead time if missing
 */
public record PurchaseOrderRequest(
    @NotNull UUID supplierId,
    @Nullable UUID warehouseId,
    @Schema(examples = "DEVIS-2026-118")
        @Size(max = 64)
        @Pattern(regexp = "[^\\p{Cntrl}\\p{Cs}]*", message = "no control characters")
        @Nullable String supplierReference,
    @Schema(examples = "Livrer le matin")
        @Size(max = 1000)
        @Pattern(regexp = "[^\\p{Cntrl}\\p{Cs}]*", message = "no control characters")
        @Nullable String notes,
    @Schema(examples = "2026-11-26") @Nullable LocalDate orderedOn,
    @Schema(examples = "2026-12-03") @Nullable LocalDate expectedOn,
    @NotNull @Size(min = 1, max = 500) List<@NotNull @Valid Line> lines) {

  /**
   * A line of the order.
   *
   * @param unit the product's base unit or one of its other units; the base unit if missing
   * @param quantity in the unit, at most three decimals
   * @param unitPrice dinars HT per unit; the supplier's price if missing
   * @param discountPercent of the line; none if missing
   */
  public record Line(
      @NotNull UUID productId,
      @Schema(examples = "LITRE")
          @Size(min = 1, max = 32)
          @Pattern(regexp = "[^\\p{Cntrl}\\p{Cs}]*", message = "no control characters")
          @Nullable String unit,
      @Schema(examples = "100", type = SchemaType.STRING)
          @NotNull
          @DecimalMin("0.001")
          @Digits(integer = 9, fraction = 3)
          BigDecimal quantity,
      @Schema(examples = "420.50", type = SchemaType.STRING)
          @DecimalMin("0")
          @Digits(integer = 9, fraction = 4)
          @Nullable BigDecimal unitPrice,
      @Schema(examples = "2.5", type = SchemaType.STRING)
          @DecimalMin("0")
          @DecimalMax("100")
          @Digits(integer = 3, fraction = 2)
          @Nullable BigDecimal discountPercent,
      @Schema(examples = "2026-12-03") @Nullable LocalDate expectedOn) {}
}
