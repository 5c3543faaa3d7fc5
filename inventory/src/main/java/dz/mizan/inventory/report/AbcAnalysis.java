package dz.mizan.inventory.report;

import com.fasterxml.jackson.annotation.JsonFormat;
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
 * A page of the products by the value of what was consumed of them.
 *
 * @param totalValue of all of them; absent where the page is empty
 * @param items the most valuable first
 */
@RegisterForReflection
@Schema(name = "AbcAnalysis")
record AbcAnalysis(
    LocalDate from,
    LocalDate until,
    Thresholds thresholds,
    @Nullable Money totalValue,
    List<Item> items,
    @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String nextCursor) {

  /** The shares, in percent, up to which products are in A, and in B. */
  @RegisterForReflection
  @Schema(name = "AbcThresholds")
  record Thresholds(@Schema(examples = "80") int a, @Schema(examples = "95") int b) {
    /**
     * @throws BadThresholds if b is not more than a
     */
    static Thresholds of(int a, int b) {
      if (b <= a) {
        throw new BadThresholds();
      }
      return new Thresholds(a, b);
    }

    /** The class of a product before which there is that much of the total. */
    String classOf(BigDecimal before, BigDecimal total) {
      var share = before.movePointRight(2);
      if (share.compareTo(total.multiply(BigDecimal.valueOf(a))) < 0) {
        return "A";
      }
      return share.compareTo(total.multiply(BigDecimal.valueOf(b))) < 0 ? "B" : "C";
    }
  }

  /**
   * A product.
   *
   * @param rank from 1
   * @param quantity that was consumed: issued, less what customers brought back
   * @param share of the total, in percent, two decimals
   * @param cumulatedShare of this and all before it
   * @param abcClass A, B or C; who crosses a threshold is still before it
   */
  @RegisterForReflection
  @Schema(name = "AbcItem")
  record Item(
      long rank,
      UUID productId,
      @Schema(examples = "HUILE-5L") String sku,
      @Schema(examples = "Huile d'olive 5 l") String name,
      @Schema(examples = "LITRE") String unit,
      @Schema(type = SchemaType.STRING, examples = "120.000")
          @JsonFormat(shape = JsonFormat.Shape.STRING)
          BigDecimal quantity,
      Money value,
      @Schema(type = SchemaType.STRING, examples = "12.50")
          @JsonFormat(shape = JsonFormat.Shape.STRING)
          BigDecimal share,
      @Schema(type = SchemaType.STRING, examples = "42.75")
          @JsonFormat(shape = JsonFormat.Shape.STRING)
          BigDecimal cumulatedShare,
      @Schema(examples = "A") String abcClass) {}

  /** An item with what all are worth together. */
  record Ranked(Item item, Money totalValue) {
    static Ranked of(Row row, Thresholds thresholds) {
      var value = row.getBigDecimal("value");
      var cumulated = row.getBigDecimal("cumulated");
      var total = row.getBigDecimal("total");
      return new Ranked(
          new Item(
              row.getLong("rank"),
              row.getUUID("id"),
              row.getString("sku"),
              row.getString("name_fr"),
              row.getString("unit"),
              row.getBigDecimal("quantity").setScale(3),
              Money.dzd(value),
              percent(value, total),
              percent(cumulated, total),
              thresholds.classOf(cumulated.subtract(value), total)),
          Money.dzd(total));
    }

    private static BigDecimal percent(BigDecimal part, BigDecimal total) {
      return part.movePointRight(2).divide(total, 2, RoundingMode.HALF_UP);
    }
  }
}
