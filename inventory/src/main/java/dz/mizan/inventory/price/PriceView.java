package dz.mizan.inventory.price;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.sqlclient.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A price of a list.
 *
 * @param minQuantity from how much of the unit on, three decimals
 * @param price dinars per unit, four decimals, with or without TVA as the list says
 */
@RegisterForReflection
public record PriceView(
    UUID id,
    UUID productId,
    String unit,
    @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal minQuantity,
    @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal price,
    LocalDate validFrom,
    @Nullable LocalDate validUntil) {
  static final String COLUMNS =
      "x.id, x.product_id, x.unit, x.min_quantity, x.price, x.valid_from, x.valid_until";

  static PriceView of(Row row) {
    return new PriceView(
        row.getUUID(0),
        row.getUUID(1),
        row.getString(2),
        row.getBigDecimal(3),
        row.getBigDecimal(4),
        row.getLocalDate(5),
        row.getLocalDate(6));
  }
}
