package dz.mizan.inventory.sales;

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
 * An order to place.
 *
 * @param warehouseId where its goods are reserved; the default warehouse if missing
 * @param discountPercent on the whole order; the customer's if missing
 * @param requestedOn when the customer wants it
 * @param reference the customer's own, such as the number of his purchase order
 * @param allowBackorder reserves what there is of a line and goes on; false if missing
 */
public record NewSalesOrder(
    @NotNull UUID customerId,
    @Nullable UUID warehouseId,
    @NotNull @Size(min = 1, max = 200) List<@NotNull @Valid Line> lines,
    @Schema(examples = "2.5", type = SchemaType.STRING)
        @DecimalMin("0")
        @DecimalMax("100")
        @Digits(integer = 3, fraction = 2)
        @Nullable BigDecimal discountPercent,
    @Schema(examples = "2026-12-03") @Nullable LocalDate requestedOn,
    @Schema(examples = "BC-778") @Size(max = 64) @Pattern(regexp = NewSalesOrder.TEXT)
        @Nullable String reference,
    @Schema(examples = "Livrer le matin") @Size(max = 500) @Pattern(regexp = NewSalesOrder.TEXT)
        @Nullable String note,
    @Nullable Boolean allowBackorder) {
  static final String TEXT = "[^\\p{Cntrl}\\p{Cs}]*";

  /**
   * What is ordered.
   *
   * @param unit the product's own if missing
   * @param unitPrice HT per unit, instead of the price list's
   * @param discountPercent on this line, before the order's
   */
  public record Line(
      @NotNull UUID productId,
      @Schema(examples = "BOX") @Size(max = 32) @Pattern(regexp = NewSalesOrder.TEXT)
          @Nullable String unit,
      @Schema(examples = "3", type = SchemaType.STRING)
          @NotNull
          @DecimalMin("0.001")
          @Digits(integer = 9, fraction = 3)
          BigDecimal quantity,
      @Schema(examples = "1250.00", type = SchemaType.STRING)
          @DecimalMin("0")
          @Digits(integer = 9, fraction = 4)
          @Nullable BigDecimal unitPrice,
      @Schema(examples = "5", type = SchemaType.STRING)
          @DecimalMin("0")
          @DecimalMax("100")
          @Digits(integer = 3, fraction = 2)
          @Nullable BigDecimal discountPercent) {

    BigDecimal discount() {
      return (discountPercent == null ? BigDecimal.ZERO : discountPercent).setScale(2);
    }
  }

  boolean allowsBackorder() {
    return allowBackorder != null && allowBackorder;
  }
}
