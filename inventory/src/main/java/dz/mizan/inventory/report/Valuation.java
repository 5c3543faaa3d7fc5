package dz.mizan.inventory.report;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import dz.mizan.common.money.Money;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.sqlclient.Row;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A page of what the stock was worth at the end of a day.
 *
 * @param totalValue of all lines; on the first page alone
 * @param inTransitValue of what was on its way between warehouses, which no line has; on the first
 *     page alone
 * @param items by SKU or code
 */
@RegisterForReflection
@Schema(name = "StockValuation")
record Valuation(
    LocalDate on,
    @Nullable Money totalValue,
    @Nullable Money inTransitValue,
    List<Item> items,
    @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String nextCursor) {

  /** The two sums of a valuation. */
  record Totals(Money value, Money inTransit) {}

  /**
   * A product, warehouse or category.
   *
   * @param id absent for products without a category
   * @param code SKU of a product
   * @param onHand of a product, in its unit
   * @param averageCost dinars per unit, four decimals; absent where nothing is on hand
   */
  @RegisterForReflection
  @Schema(name = "StockValuationItem")
  record Item(
      @Nullable UUID id,
      @Schema(examples = "HUILE-5L") @Nullable String code,
      @Schema(examples = "Huile d'olive 5 l") @Nullable String name,
      @Schema(examples = "LITRE") @Nullable String unit,
      @Schema(type = SchemaType.STRING, examples = "12.000")
          @JsonFormat(shape = JsonFormat.Shape.STRING)
          @Nullable BigDecimal onHand,
      @Schema(type = SchemaType.STRING, examples = "850.0000")
          @JsonFormat(shape = JsonFormat.Shape.STRING)
          @Nullable BigDecimal averageCost,
      Money value,
      @JsonIgnore String place) {

    static Item of(Row row) {
      var onHand = row.getBigDecimal("on_hand");
      var value = row.getBigDecimal("value");
      return new Item(
          row.getUUID("id"),
          row.getString("code"),
          row.getString("name"),
          row.getString("unit"),
          onHand == null ? null : onHand.setScale(3),
          onHand == null || onHand.signum() == 0
              ? null
              : value.divide(onHand, 4, RoundingMode.HALF_UP),
          Money.dzd(value),
          row.getString("place"));
    }
  }
}
