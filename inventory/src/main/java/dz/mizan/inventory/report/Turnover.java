package dz.mizan.inventory.report;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import dz.mizan.common.money.Money;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A page of how fast the stock was turned over (rotation des stocks).
 *
 * @param items by SKU or code
 */
@RegisterForReflection
@Schema(name = "StockTurnover")
record Turnover(
    LocalDate from,
    LocalDate until,
    List<Item> items,
    @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String nextCursor) {

  /**
   * A product or category.
   *
   * @param costOfGoodsOut what issues took out, less what customers brought back
   * @param averageStockValue the mean of what was there at the end of each day, half-up
   * @param turnover how often that was turned over, two decimals; absent if there was no stock
   * @param daysOfStock for how many days of such issues it lasts, one decimal; absent without any
   */
  @RegisterForReflection
  @Schema(name = "StockTurnoverItem")
  record Item(
      @Nullable UUID id,
      @Schema(examples = "HUILE-5L") @Nullable String code,
      @Schema(examples = "Huile d'olive 5 l") @Nullable String name,
      Money costOfGoodsOut,
      Money averageStockValue,
      @Schema(type = SchemaType.STRING, examples = "6.25")
          @JsonFormat(shape = JsonFormat.Shape.STRING)
          @Nullable BigDecimal turnover,
      @Schema(type = SchemaType.STRING, examples = "58.4")
          @JsonFormat(shape = JsonFormat.Shape.STRING)
          @Nullable BigDecimal daysOfStock,
      @JsonIgnore String place) {

    /**
     * @param valueDays the sum of the stock's values at the end of each day
     */
    static Item of(
        @Nullable UUID id,
        @Nullable String code,
        @Nullable String name,
        BigDecimal cost,
        BigDecimal valueDays,
        long days,
        String place) {
      var number = BigDecimal.valueOf(days);
      return new Item(
          id,
          code,
          name,
          Money.dzd(cost),
          Money.dzd(valueDays.divide(number, 2, RoundingMode.HALF_UP)),
          valueDays.signum() == 0
              ? null
              : cost.multiply(number).divide(valueDays, 2, RoundingMode.HALF_UP),
          cost.signum() <= 0 ? null : valueDays.divide(cost, 1, RoundingMode.HALF_UP),
          place);
    }
  }
}
