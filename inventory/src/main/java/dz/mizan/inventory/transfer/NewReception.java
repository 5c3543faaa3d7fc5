package dz.mizan.inventory.transfer;

import dz.mizan.inventory.stock.StockPart;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What has arrived.
 *
 * @param lines one for each line of which something arrived; all that is in transit if missing
 */
public record NewReception(@Size(min = 1, max = 500) @Nullable List<@NotNull @Valid Line> lines) {

  /**
   * @param quantity in the product's base unit, positive, at most three decimals
   * @param parts the lots that arrived and where they were put; if missing, lots in the order in
   *     which they expire, put nowhere in particular
   */
  public record Line(
      @NotNull UUID lineId,
      @Schema(examples = "12", type = SchemaType.STRING)
          @NotNull
          @Positive
          @Digits(integer = 9, fraction = 3)
          BigDecimal quantity,
      @Size(max = 200) @Nullable List<@NotNull @Valid StockPart> parts) {}
}
