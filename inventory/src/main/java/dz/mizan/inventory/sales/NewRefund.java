package dz.mizan.inventory.sales;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
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
 * What a customer gets back.
 *
 * @param lines all that has not been refunded yet, restocked, if missing or empty
 */
public record NewRefund(
    @Schema(examples = "Marchandise non conforme")
        @NotBlank
        @Size(max = 500)
        @Pattern(regexp = NewSalesOrder.TEXT)
        String reason,
    @Size(max = 200) @Nullable List<@NotNull @Valid Line> lines) {

  /** What becomes of the goods. */
  public enum Goods {
    /** They are for sale again. */
    RESTOCK,
    /** They come back and are thrown away. */
    SCRAP
  }

  /**
   * @param quantity in the line's unit
   * @param goods RESTOCK if missing; means nothing for a service
   * @param lots in the product's own unit, together the quantity; if missing, those that were
   *     shipped
   */
  public record Line(
      @NotNull UUID lineId,
      @Schema(examples = "1", type = SchemaType.STRING)
          @NotNull
          @DecimalMin("0.001")
          @Digits(integer = 9, fraction = 3)
          BigDecimal quantity,
      @Schema(examples = "RESTOCK") @Nullable Goods goods,
      @Size(max = 1000) @Nullable List<@NotNull @Valid LotPart> lots) {

    boolean isScrapped() {
      return goods == Goods.SCRAP;
    }
  }

  List<Line> asked() {
    return lines == null ? List.of() : lines;
  }
}
