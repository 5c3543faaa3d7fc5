package dz.mizan.inventory.report;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import dz.mizan.common.money.Money;
import dz.mizan.common.paging.BadCursor;
import dz.mizan.common.paging.PageRequest;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.sqlclient.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A page of products that were there all the time and that nobody wanted.
 *
 * @param totalValue of all of them; absent where the page is empty
 * @param items the most valuable first
 */
@RegisterForReflection
@Schema(name = "DeadStock")
record DeadStock(
    LocalDate on,
    @Schema(examples = "180") int days,
    @Nullable Money totalValue,
    List<Item> items,
    @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String nextCursor) {

  /**
   * A product.
   *
   * @param lastIssuedOn absent if it never was
   * @param ageDays since it was issued last, or since it came in first
   */
  @RegisterForReflection
  @Schema(name = "DeadStockItem")
  record Item(
      UUID productId,
      @Schema(examples = "HUILE-5L") String sku,
      @Schema(examples = "Huile d'olive 5 l") String name,
      @Schema(examples = "LITRE") String unit,
      @Schema(type = SchemaType.STRING, examples = "12.000")
          @JsonFormat(shape = JsonFormat.Shape.STRING)
          BigDecimal onHand,
      Money value,
      @Nullable LocalDate lastIssuedOn,
      @Schema(examples = "231") long ageDays) {

    List<String> key() {
      return List.of(value.amount().toPlainString(), productId.toString());
    }
  }

  /** An item with what all are worth together. */
  record Found(Item item, Money totalValue) {
    static Found of(Row row, LocalDate today) {
      var issuedOn = row.getLocalDate("issued_on");
      var since = issuedOn == null ? row.getLocalDate("first_moved_on") : issuedOn;
      return new Found(
          new Item(
              row.getUUID("id"),
              row.getString("sku"),
              row.getString("name_fr"),
              row.getString("unit"),
              row.getBigDecimal("on_hand").setScale(3),
              Money.dzd(row.getBigDecimal("value")),
              issuedOn,
              ChronoUnit.DAYS.between(since, today)),
          Money.dzd(row.getBigDecimal("total")));
    }
  }

  /** After which item a page begins. */
  record Place(@Nullable BigDecimal value, @Nullable UUID productId) {
    static final Place FIRST = new Place(null, null);
    private static final int KEY_SIZE = 2;
    private static final int MAX_LENGTH = 24;

    static Place of(PageRequest request) {
      var key = request.after(KEY_SIZE);
      if (key.isEmpty()) {
        return FIRST;
      }
      try {
        if (key.getFirst().length() > MAX_LENGTH) {
          throw new BadCursor();
        }
        return new Place(new BigDecimal(key.getFirst()).setScale(2), PageRequest.id(key.getLast()));
      } catch (ArithmeticException | NumberFormatException e) {
        throw new BadCursor();
      }
    }
  }
}
