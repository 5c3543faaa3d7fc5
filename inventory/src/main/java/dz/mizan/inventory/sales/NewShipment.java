package dz.mizan.inventory.sales;

import jakarta.validation.Valid;
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
 * Goods to send.
 *
 * @param lines all that has not been shipped yet if missing or empty
 */
public record NewShipment(
    @Size(max = 200) @Nullable List<@NotNull @Valid Line> lines,
    @Schema(examples = "Transporteur: SNTR") @Size(max = 500) @Pattern(regexp = NewSalesOrder.TEXT)
        @Nullable String note) {

  /**
   * @param quantity in the line's unit
   * @param lots in the product's own unit, together the quantity; if missing, those that expire
   *     first
   */
  public record Line(
      @NotNull UUID lineId,
      @Schema(examples = "2", type = SchemaType.STRING)
          @NotNull
          @DecimalMin("0.001")
          @Digits(integer = 9, fraction = 3)
          BigDecimal quantity,
      @Size(max = 1000) @Nullable List<@NotNull @Valid LotPart> lots) {}

  List<Line> asked() {
    return lines == null ? List.of() : lines;
  }
}
